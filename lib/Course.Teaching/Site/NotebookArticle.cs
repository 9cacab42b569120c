using System.Net;
using System.Text;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Exercises;

namespace Course.Teaching.Site;

/// <summary>An executed notebook as the inner part of a page: solutions behind a click, checks folded.</summary>
internal static class NotebookArticle
{
    /// <summary>Pictures of its texts are embedded from the folder; a link leads to where the function says, or nowhere.</summary>
    public static Article Of(ExecutedCopy notebook, string folder, Func<string, string?> link)
    {
        var body = new StringBuilder();
        foreach (var cell in notebook.Document.Cells)
        {
            switch (cell.Kind)
            {
                case CellKind.Markdown:
                    body.Append("<section class=\"text\">\n").Append(MarkdownHtml.Render(cell.Source, cell.Attachments, folder, link)).Append("</section>\n");
                    break;
                case CellKind.Raw:
                    body.Append("<pre class=\"raw\">").Append(WebUtility.HtmlEncode(cell.Source)).Append("</pre>\n");
                    break;
                default:
                    Code(body, cell, $"{notebook.Name}, cell {cell.Id}", folder);
                    break;
            }
        }
        return new Article(body.ToString());
    }

    private static void Code(StringBuilder body, NotebookCell cell, string place, string folder)
    {
        body.Append($"<section class=\"code\" id=\"cell-{WebUtility.HtmlEncode(cell.Id)}\">\n");
        var solution = SolutionCode.HasMarks(cell.Source);
        if (solution)
        {
            body.Append($"<div class=\"input yours\">{Highlighted(new SolutionCode(cell.Source, place).WithStubs(), cell)}</div>\n")
                .Append("<details class=\"solution\"><summary>A solution</summary>\n");
        }
        if (!string.IsNullOrWhiteSpace(cell.Source))
        {
            var code = $"<div class=\"input\">{Highlighted(SolutionCode.WithoutMarks(cell.Source), cell)}</div>";
            var what = NbgraderMark.Of(cell) is null ? "The code" : "The check";
            body.Append(cell.IsSourceHidden ? $"<details class=\"hidden\"><summary>{what}</summary>{code}</details>\n" : $"{code}\n");
        }
        foreach (var output in cell.Outputs)
        {
            OutputHtml.Append(body, output, figures: true, folder);
        }
        body.Append(solution ? "</details>\n</section>\n" : "</section>\n");
    }

    private static string Highlighted(string code, NotebookCell cell) => $"<pre>{CodeHtml.Highlight(code.TrimEnd(), cell.Language)}</pre>";
}
