using System.Globalization;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

/// <summary>A node of a decision tree that is to be drawn: a question and its two answers or, without them, an end.</summary>
/// <param name="Text">What stands in the box, such as "income ≤ 5?" or "2.4". A line break starts a new line.</param>
/// <param name="Yes">Where "yes" leads, drawn to the left.</param>
/// <param name="No">Where "no" leads, drawn to the right.</param>
/// <param name="Value">What the node predicts; it colours the box, from blue for the least of the tree to orange for the most.</param>
public sealed record TreeNode(string Text, TreeNode? Yes = null, TreeNode? No = null, double? Value = null)
{
    internal bool IsEnd => Yes is null && No is null;

    internal int Ends => IsEnd ? 1 : (Yes?.Ends ?? 0) + (No?.Ends ?? 0);

    internal int Levels => 1 + Math.Max(Yes?.Levels ?? 0, No?.Levels ?? 0);

    internal IEnumerable<TreeNode> All => [this, .. Yes?.All ?? [], .. No?.All ?? []];
}

public static partial class Plots
{
    private const double TreeLevelHeight = 92;

    /// <summary>A decision tree as a diagram: the first question on top, "yes" to the left, "no" to the right, the ends in a frame.</summary>
    /// <param name="root">The tree, of sixteen ends at most: more cannot be read.</param>
    /// <param name="title">Above the picture.</param>
    /// <exception cref="ArgumentException">The tree is too large to be read.</exception>
    public static GenericChart Tree(TreeNode root, string? title = null)
    {
        if (root.Ends > 16)
        {
            throw new ArgumentException($"A drawing of {root.Ends} ends cannot be read. Draw a tree of sixteen at most: stop growing earlier, or cut the branches below some depth.", nameof(root));
        }
        var values = root.All.Select(node => node.Value).OfType<double>().ToList();
        var range = values.Count == 0 ? (0.0, 1.0) : (values.Min(), values.Max());
        var size = root.Ends <= 6 ? 14.0 : root.Ends <= 9 ? 13.0 : 11.0;
        var lines = new List<GenericChart>();
        var (answers, boxes) = (new List<Annotation>(), new List<Annotation>());
        var end = 0;
        Draw(root, 0);
        var width = Math.Clamp(root.Ends * 94, 480, 1000);
        return Chart.Combine(lines.Count > 0 ? lines : [Branch(0, 0, 0, 0)])
            .Styled(title, null, null, width, (int)(root.Levels * TreeLevelHeight) + (title is null ? 0 : 40))
            .WithMargin(left: 8, right: 8, top: title is null ? 8 : 44, bottom: 8)
            .WithXAxis(HiddenRange(-0.6, root.Ends - 0.4)).WithYAxis(HiddenRange(0.5 - root.Levels, 0.5))
            .WithLayout(new { annotations = answers.Concat(boxes).ToArray() });

        // A question stands in the middle above its two answers; the ends stand side by side.
        double Draw(TreeNode node, int level)
        {
            double? yes = node.Yes is null ? null : Draw(node.Yes, level + 1);
            double? no = node.No is null ? null : Draw(node.No, level + 1);
            var x = (yes, no) switch { ({ } a, { } b) => (a + b) / 2, ({ } a, null) => a, (null, { } b) => b, _ => end++ };
            foreach (var (to, answer) in (ReadOnlySpan<(double?, string)>)[(yes, "yes"), (no, "no")])
            {
                if (to is not { } child)
                {
                    continue;
                }
                lines.Add(Branch(x, -level, child, -level - 1));
                answers.Add(NodeText((x + child) / 2, -level - 0.5, answer, size - 1, "rgba(255,255,255,0.92)"));
            }
            boxes.Add(NodeText(x, -level, node.Text, size, Shade(node.Value, range)).With(new
            {
                bordercolor = node.IsEnd ? "#444444" : "#BBBBBB", borderwidth = node.IsEnd ? 2 : 1, borderpad = 5,
            }));
            return x;
        }
    }

    private static GenericChart Branch(double x0, double y0, double x1, double y1) => Chart.Line<double, double, string>(
        [x0, x1], [y0, y1], ShowLegend: false, LineColor: Color.fromString("#999999"), LineWidth: 2.0);

    // From pale blue over white to pale orange, so that black text stays easy to read.
    private static string Shade(double? value, (double low, double high) range)
    {
        if (value is not { } v || range.high <= range.low)
        {
            return "#FFFFFF";
        }
        var share = 2 * (v - range.low) / (range.high - range.low) - 1; // −1 … 1
        var (r, g, b) = share < 0 ? (0x9E, 0xCB, 0xEA) : (0xF5, 0xBF, 0x94);
        int Mix(int color) => (int)Math.Round(255 + Math.Abs(share) * (color - 255));
        return string.Create(CultureInfo.InvariantCulture, $"#{Mix(r):X2}{Mix(g):X2}{Mix(b):X2}");
    }
}
