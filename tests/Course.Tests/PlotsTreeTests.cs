using System.Text.Json.Nodes;

namespace Course.Tests;

public class PlotsTreeTests
{
    [Fact]
    public void A_tree_has_a_box_for_each_node_and_a_line_to_each_answer()
    {
        var tree = new TreeNode("x ≤ 3?", new TreeNode("a < b"), new TreeNode("x ≤ 7?", new TreeNode("2"), new TreeNode("4\nrows")));

        var figure = JsonNode.Parse(Charts.Json(Plots.Tree(tree)))!;

        Assert.Equal(4, figure["data"]!.AsArray().Count);
        var texts = figure["layout"]!["annotations"]!.AsArray().Select(a => (string)a!["text"]!).ToList();
        Assert.Equal(["a &lt; b", "2", "4<br>rows", "x ≤ 7?", "x ≤ 3?"], texts.Where(t => t is not ("yes" or "no")));
        Assert.Equal(2, texts.Count(t => t == "yes"));
        // The ends stand at 0, 1, 2; a question in the middle above its answers.
        Assert.Equal([0, 1, 2, 1.5, 0.75], Boxes(figure).Select(a => (double)a["x"]!));
        Assert.Equal([-1.0, -2, -2, -1, 0], Boxes(figure).Select(a => (double)a["y"]!));
    }

    [Fact]
    public void Boxes_are_colored_by_what_they_predict()
    {
        var figure = JsonNode.Parse(Charts.Json(Plots.Tree(new TreeNode("?", new TreeNode("low", Value: 1), new TreeNode("high", Value: 9), 5))))!;

        Assert.Equal(["#9ECBEA", "#F5BF94", "#FFFFFF"], Boxes(figure).Select(a => (string)a["bgcolor"]!), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_single_end_can_be_drawn_and_a_thicket_is_refused()
    {
        Assert.Single(Boxes(JsonNode.Parse(Charts.Json(Plots.Tree(new TreeNode("3.2", Value: 3.2))))!));

        TreeNode Full(int levels) => levels == 0 ? new TreeNode("end") : new TreeNode("?", Full(levels - 1), Full(levels - 1));
        Assert.Contains("sixteen", Assert.Throws<ArgumentException>(() => Plots.Tree(Full(5))).Message);
    }

    private static IEnumerable<JsonNode> Boxes(JsonNode figure) =>
        figure["layout"]!["annotations"]!.AsArray().Where(a => (string)a!["text"]! is not ("yes" or "no")).Select(a => a!);
}
