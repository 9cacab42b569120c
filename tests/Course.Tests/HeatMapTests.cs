using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace Course.Tests;

public sealed class HeatMapTests
{
    [Fact]
    public void Heat_maps_lie_on_a_pale_negative_of_their_pictures()
    {
        var images = zeros(2, 1, 4, 5);
        images[1, 0, 3, 4] = 1;
        var values = ones(2, 4, 5);
        values[1, 0, 0] = 0.25f;
        var figure = JsonNode.Parse(Charts.Json(Plots.HeatMaps(images, values, ["boot", "bag <i>"], "probability")))!;
        var (gray, heat) = (figure["data"]![0]!, figure["data"]![1]!);

        var z = gray["z"]!.AsArray();
        Assert.Equal(2 * 5 + 3, z[0]!.AsArray().Count);
        Assert.Equal(255, (double)z[3]![8 + 4]!);
        Assert.Equal(102, (double)z[4 + 3 + 3]![8 + 4]!); // the negative
        Assert.Equal(255, (double)z[4 + 3 + 3]![8 + 3]!);
        Assert.Equal(7, (double)heat["y"]![0]!);
        Assert.Equal(4, heat["z"]!.AsArray().Count);
        Assert.Equal(0.25, (double)heat["z"]![0]![8]!);
        Assert.Equal(1, (double)heat["z"]![0]![6]!); // between them
        Assert.StartsWith("probability<br>", (string)heat["colorbar"]!["title"]!["text"]!, StringComparison.Ordinal);
        Assert.Equal(["boot", "bag &lt;i&gt;"], figure["layout"]!["annotations"]!.AsArray().Select(a => (string)a!["text"]!));
    }

    [Fact]
    public void A_color_means_the_same_number_whatever_the_smallest_is()
    {
        static JsonNode Heat(float smallest)
        {
            var values = ones(1, 2, 2);
            values[0, 0, 0] = smallest;
            return JsonNode.Parse(Charts.Json(Plots.HeatMaps(zeros(1, 2, 2), values, high: 2)))!["data"]![1]!;
        }

        var (whole, half) = (Heat(0), Heat(0.35f));
        Assert.Equal(whole["colorscale"]!.ToJsonString(), half["colorscale"]!.ToJsonString());
        Assert.All([whole, half], heat => Assert.Equal((0.0, 2.0), ((double)heat["zmin"]!, (double)heat["zmax"]!)));
    }

    [Fact]
    public void Numbers_outside_the_range_get_the_color_of_its_end()
    {
        var values = tensor(new float[,] { { -3, 7 } }).reshape(1, 1, 2);
        var figure = JsonNode.Parse(Charts.Json(Plots.HeatMaps(zeros(1, 1, 2), values, low: -1, high: 2)))!;
        Assert.Equal([-1.0, 2], figure["data"]![1]!["z"]![0]!.AsArray().Select(v => (double)v!));
    }

    [Fact]
    public void Pictures_without_maps_of_their_size_are_refused()
    {
        Assert.Contains("each picture needs a map of its size", Assert.Throws<ArgumentException>(() => Plots.HeatMaps(zeros(2, 4, 5), zeros(1, 4, 5))).Message);
        Assert.Throws<ArgumentException>(() => Plots.HeatMaps(zeros(1, 4, 5), zeros(1, 5, 4)));
        Assert.Throws<ArgumentException>(() => Plots.HeatMaps(zeros(1, 4, 5), zeros(1, 4, 5), ["a", "b"]));
        Assert.Throws<ArgumentException>(() => Plots.HeatMaps(zeros(1, 4, 5), zeros(1, 4, 5), low: 1, high: 1));
    }
}
