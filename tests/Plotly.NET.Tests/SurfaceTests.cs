using System.Text.RegularExpressions;
using Course.ApiSurface;

namespace PlotlyTests;

public class SurfaceTests
{
    /// <summary>
    /// F# can write a default of true for an optional parameter, C# only null. Calls compile alike, and the stand-in
    /// takes null for true.
    /// </summary>
    static string WithoutValueDefaults(string line) =>
        Regex.Replace(line, @"(FSharpOption<(?:bool|int)> \w+ = )(?:true|3)", "$1default");

    [Theory]
    [InlineData("Plotly.NET.txt", "Plotly.NET.dll")]
    [InlineData("Plotly.NET.CSharp.txt", "Plotly.NET.CSharp.dll")]
    public void Every_public_member_is_one_of_the_real_package(string reference, string assembly)
    {
        var known = Surface.Reference(reference).Select(WithoutValueDefaults).ToHashSet();
        var unknown = Surface.Of([assembly]).Where(line => !known.Contains(line)).ToList();
        Assert.Empty(unknown);
    }

    [Fact]
    public void A_member_that_the_real_package_lacks_is_found()
    {
        Assert.NotEmpty(Surface.Unknown("Plotly.NET.CSharp.txt", "Plotly.NET.dll"));
    }

    [Theory]
    [InlineData("Line Scatter Point Bubble Histogram Histogram2D Heatmap AnnotatedHeatmap Surface Contour Bar Column StackedBar")]
    [InlineData("BoxPlot Violin Image Range Combine Grid SingleStack Area StackedArea Pie Scatter3D Point3D Line3D Spline Invisible")]
    public void The_charts_a_course_needs_are_there(string names)
    {
        var lines = Surface.Of(["Plotly.NET.CSharp.dll"]);
        foreach (var name in names.Split(' '))
            Assert.Contains(lines, line => Regex.IsMatch(line, $@"static Plotly\.NET\.CSharp\.Chart\.{name}[<(]"));
    }

    [Theory]
    [InlineData("WithTitle WithXAxis WithYAxis WithLegend WithSize WithMargin WithTraceInfo WithLine WithLineStyle WithMarker WithMarkerStyle")]
    [InlineData("WithXErrorStyle WithYErrorStyle WithLayout WithLayoutStyle WithTemplate WithColorbar WithColorBar WithAnnotation WithAnnotations WithShape WithShapes WithConfig")]
    public void The_styling_methods_a_course_needs_are_there(string names)
    {
        var lines = Surface.Of(["Plotly.NET.dll"]);
        foreach (var name in names.Split(' '))
            Assert.Contains(lines, line => Regex.IsMatch(line, $@"static Plotly\.NET\.GenericChartExtensions\.{name}[<(]"));
    }
}
