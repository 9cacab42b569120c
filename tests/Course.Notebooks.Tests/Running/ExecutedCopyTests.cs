using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;

namespace Course.Notebooks.Tests.Running;

public sealed class ExecutedCopyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("course-copy-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static NotebookDocument Notebook(string code = "1 + 1")
    {
        var document = new NotebookDocument();
        document.Cells.Add(new NotebookCell(CellKind.Markdown, "# Title"));
        document.Cells.Add(new NotebookCell(CellKind.Code, code));
        return document;
    }

    private string Executed(RunMode? mode, Action<NotebookCell>? change = null)
    {
        var copy = Notebook();
        copy.Cells[1].ExecutionCount = 1;
        change?.Invoke(copy.Cells[1]);
        if (mode is { } run)
        {
            ExecutedCopy.Mark(copy, run);
        }
        var path = Path.Combine(_folder, "01_title.ipynb");
        copy.Write(path);
        return path;
    }

    [Fact]
    public void A_copy_with_the_cells_of_now_is_up_to_date_and_one_of_a_changed_notebook_is_not()
    {
        var path = Executed(RunMode.Full);
        Assert.Equal(("01_title", RunMode.Full), ExecutedCopy.Read(path, Notebook(), smoke: false) is { } copy ? (copy.Name, copy.Mode) : default);
        Assert.Null(ExecutedCopy.Read(path, Notebook("1 + 2"), smoke: true));
        Assert.Null(ExecutedCopy.Read(path + "x.ipynb", Notebook(), smoke: true));
    }

    [Fact]
    public void A_smoke_run_will_do_only_where_one_is_asked_for()
    {
        var path = Executed(RunMode.Smoke);
        Assert.Null(ExecutedCopy.Read(path, Notebook(), smoke: false));
        Assert.Equal(RunMode.Smoke, ExecutedCopy.Read(path, Notebook(), smoke: true)?.Mode);
        Assert.Null(ExecutedCopy.Read(Executed(null), Notebook(), smoke: true)); // Nobody knows how it was run.
    }

    [Fact]
    public void A_run_that_did_not_come_to_its_end_does_not_count()
    {
        Assert.Null(ExecutedCopy.Read(Executed(RunMode.Full, cell => cell.ExecutionCount = null), Notebook(), smoke: false));
        Assert.Null(ExecutedCopy.Read(Executed(RunMode.Full, cell => cell.Outputs.Add(new JsonObject
        {
            ["output_type"] = "error", ["ename"] = "E", ["evalue"] = "", ["traceback"] = new JsonArray(),
        })), Notebook(), smoke: false));
    }
}
