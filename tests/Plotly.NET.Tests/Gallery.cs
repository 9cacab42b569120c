using Microsoft.FSharp.Core;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyTests;

/// <summary>The pictures a course draws, written as a notebook writes them.</summary>
public static class Gallery
{
    static readonly double[] Xs = Enumerable.Range(0, 50).Select(i => i / 10.0).ToArray();
    static readonly double[][] Bowl = Enumerable.Range(0, 30)
        .Select(r => Enumerable.Range(0, 40).Select(c => Math.Pow((c - 20) / 8.0, 2) + 3 * Math.Pow((r - 15) / 8.0, 2)).ToArray()).ToArray();
    static readonly double[] BowlX = Enumerable.Range(0, 40).Select(c => (c - 20) / 8.0).ToArray();
    static readonly double[] BowlY = Enumerable.Range(0, 30).Select(r => (r - 15) / 8.0).ToArray();

    public static readonly Color Data = Color.fromString("#0072B2");
    public static readonly Color Model = Color.fromString("#D55E00");
    public static readonly Color Band = Color.fromString("rgba(86, 180, 233, 0.25)");

    public static IEnumerable<object[]> Names => All.Keys.Select(name => new object[] { name });

    public static readonly Dictionary<string, Func<GenericChart>> All = new()
    {
        ["line"] = () => Chart.Line<double, double, string>(x: Xs, y: Xs.Select(Math.Sin), Name: "train", ShowMarkers: true,
                LineColor: Data, LineWidth: 3, LineDash: StyleParam.DrawingStyle.Dash)
            .WithTitle("A sine with “quotes” & <b>bold</b>").WithXAxisStyle<double, double, string>(TitleText: "x"),
        ["learning curves"] = LearningCurves,
        ["scatter and line"] = ScatterAndLine,
        ["contour with path"] = ContourWithPath,
        ["confusion matrix"] = ConfusionMatrix,
        ["image grid"] = ImageGrid,
        ["image from data URI"] = () => Chart.Image<string>(Source: GreyPixel, Name: "one pixel"),
        ["image from pixels"] = () => Chart.Image<string>(Z: Enumerable.Range(0, 16)
            .Select(r => Enumerable.Range(0, 16).Select(c => new[] { 16 * r, 16 * c, 128 }).ToArray()).ToArray()),
        ["band"] = PredictionBand,
        ["range"] = () => Chart.Range<double, double, string>(x: Xs, y: Xs.Select(Math.Sin), upper: Xs.Select(x => Math.Sin(x) + 0.3),
            lower: Xs.Select(x => Math.Sin(x) - 0.3), mode: StyleParam.Mode.Lines, Name: "mean", LineColor: Model, RangeColor: Band),
        ["columns"] = () => Chart.Combine([
                Chart.Column<double, string, string>(values: [0.84, 0.88, 0.91], Keys: new[] { "linear", "MLP", "CNN" }, Name: "test", MarkerColor: Data,
                    MultiText: new[] { "84 %", "88 %", "91 %" }, TextPosition: StyleParam.TextPosition.Outside),
                Chart.Column<double, string, string>(values: [0.86, 0.95, 0.97], Keys: new[] { "linear", "MLP", "CNN" }, Name: "train", MarkerColor: Model)])
            .WithLayout(Layout.init<string>(BarMode: StyleParam.BarMode.Group))
            .WithYAxisStyle<double, double, string>(TitleText: "accuracy", MinMax: Tuple.Create(0.0, 1.1)),
        ["stacked columns"] = () => Chart.Combine([
            Chart.StackedColumn<int, string, string>(values: [3, 5], Keys: new[] { "a", "b" }, Name: "one"),
            Chart.StackedColumn<int, string, string>(values: [2, 1], Keys: new[] { "a", "b" }, Name: "two")]),
        ["bars"] = () => Chart.Bar<double, string, string>(values: [0.5, 0.2, 0.1], Keys: new[] { "MedInc", "AveOccup", "Latitude" })
            .WithXAxisStyle<double, double, string>(TitleText: "importance"),
        ["histogram"] = () => Chart.Histogram<double, double, string>(X: Noise(500, 1), NBinsX: 30, Name: "noise", MarkerColor: Data,
            HistNorm: StyleParam.HistNorm.ProbabilityDensity, XBins: Bins.init(Start: -4, End: 4, Size: 0.25)),
        ["histogram 2d"] = () => Chart.Histogram2D<double, double, double>(x: Noise(2000, 2), y: Noise(2000, 3), NBinsX: 20, NBinsY: 20,
            ColorScale: StyleParam.Colorscale.Viridis),
        ["box plot"] = () => Chart.Combine([
            Chart.BoxPlot<string, double, string>(Y: Noise(100, 4), Name: "fold 1", BoxPoints: StyleParam.BoxPoints.All, Jitter: 0.3, BoxMean: StyleParam.BoxMean.SD),
            Chart.BoxPlot<string, double, string>(Y: Noise(100, 5), Name: "fold 2", Notched: true)]),
        ["violin"] = () => Chart.Violin<string, double, string>(Y: Noise(200, 6), Name: "weights", ShowBox: true,
            MeanLine: MeanLine.init(Visible: true), Points: StyleParam.BoxPoints.Outliers),
        ["area"] = () => Chart.Area<double, double, string>(x: Xs, y: Xs.Select(x => x * x), FillColor: Band, LineColor: Data),
        ["stacked area"] = () => Chart.Combine([
            Chart.StackedArea<double, double, string>(x: Xs, y: Xs, Name: "one"), Chart.StackedArea<double, double, string>(x: Xs, y: Xs, Name: "two")]),
        ["bubble"] = () => Chart.Bubble<double, double, string>(x: [1, 2, 3], y: [3, 1, 2], sizes: [10, 30, 50], MultiText: new[] { "a", "b", "c" }),
        ["spline"] = () => Chart.Spline<double, double, string>(x: [0, 1, 2, 3], y: [0, 2, 1, 3], Smoothing: 1),
        ["pie"] = () => Chart.Pie<double, string, string>(values: [3, 2, 1], Labels: new[] { "train", "validation", "test" },
            SectionColors: new[] { Data, Model, Color.fromString("#009E73") }),
        ["surface"] = () => Chart.Surface<double, double, double, string>(zData: Bowl, X: BowlX, Y: BowlY, ColorScale: StyleParam.Colorscale.Viridis)
            .WithTitle("loss").WithXAxisStyle<double, double, string>(TitleText: "w", Id: StyleParam.SubPlotId.NewScene(1))
            .WithZAxis(LinearAxis.init<double, double, double, double, double, string, string, string>(Title: Title.init("loss"))),
        ["scatter 3d"] = () => Chart.Scatter3D<double, double, double, string>(x: Xs, y: Xs.Select(Math.Sin), z: Xs.Select(Math.Cos),
            mode: StyleParam.Mode.Lines_Markers, MarkerColor: Model),
        ["line and point 3d"] = () => Chart.Combine([
            Chart.Line3D<double, double, double, string>(x: Xs, y: Xs.Select(Math.Sin), z: Xs, LineWidth: 5),
            Chart.Point3D<double, double, double, string>(x: [0, 1], y: [0, 1], z: [0, 1], Marker: Marker.init(Size: 4))]),
        ["colour by value"] = () => Chart.Point<double, double, string>(x: Noise(200, 7), y: Noise(200, 8), Marker: Marker.init(
                Color: Color.fromColorScaleValues(Noise(200, 9)), Colorscale: StyleParam.Colorscale.RdBu, ShowScale: true, Size: 9,
                ColorBar: ColorBar.init<double, string>(Title: Title.init("value")), Outline: Line.init(Color: Color.fromString("black"), Width: 1)))
            .WithSize(500, 400),
        ["error bars"] = () => Chart.Point<double, double, string>(x: [1, 2, 3], y: [2, 3, 4], Name: "mean of ten folds")
            .WithYErrorStyle<double, double>(Array: new[] { 0.1, 0.4, 0.2 }, Symmetric: true, Thickness: 2, Width: 6),
        ["log axis"] = () => Chart.Line<double, double, string>(x: Xs, y: Xs.Select(x => Math.Pow(10, -x)))
            .WithYAxisStyle<double, double, string>(TitleText: "loss", AxisType: StyleParam.AxisType.Log),
        ["shapes"] = Shapes,
        ["grid"] = () => Chart.Grid([
                Chart.Line<double, double, string>(x: Xs, y: Xs).WithXAxisStyle<double, double, string>(TitleText: "one"),
                Chart.Point<double, double, string>(x: Xs, y: Xs.Select(Math.Sin)).WithXAxisStyle<double, double, string>(TitleText: "two"),
                Chart.Histogram<double, double, string>(X: Noise(300, 10)).WithXAxisStyle<double, double, string>(TitleText: "three"),
                Chart.Surface<double, double, double, string>(zData: Bowl, ShowScale: false)],
            nRows: 2, nCols: 2, SubPlotTitles: new[] { "raw", "standardised", "residuals", "surface" }).WithSize(Width: 900, Height: 700),
        ["single stack"] = () => Chart.SingleStack([
                Chart.Line<double, double, string>(x: Xs, y: Xs.Select(Math.Sin), Name: "sin").WithYAxisStyle<double, double, string>(TitleText: "sin"),
                Chart.Line<double, double, string>(x: Xs, y: Xs.Select(Math.Cos), Name: "cos").WithYAxisStyle<double, double, string>(TitleText: "cos")],
            Pattern: StyleParam.LayoutGridPattern.Coupled),
        ["two y axes"] = () => Chart.Combine([
                Chart.Line<double, double, string>(x: Xs, y: Xs, Name: "left"),
                Chart.Line<double, double, string>(x: Xs, y: Xs.Select(x => 100 - x), Name: "right").WithAxisAnchor(Y: 2)])
            .WithYAxisStyle<double, double, string>(TitleText: "right", Side: StyleParam.Side.Right,
                Overlaying: StyleParam.LinearAxisId.NewY(1), Id: StyleParam.SubPlotId.NewYAxis(2)),
        ["course template"] = CourseTemplate,
    };

    static GenericChart LearningCurves()
    {
        var epochs = Enumerable.Range(1, 10).ToArray();
        return Chart.Combine([
                Chart.Line<int, double, string>(x: epochs, y: epochs.Select(e => 1.0 / e), Name: "training", LineColor: Data),
                Chart.Line<int, double, string>(x: epochs, y: epochs.Select(e => 1.0 / e + 0.02 * e), Name: "validation", LineColor: Model)])
            .WithTitle("Learning curves")
            .WithXAxisStyle<int, int, string>(TitleText: "epoch")
            .WithYAxisStyle<double, double, string>(TitleText: "loss", MinMax: Tuple.Create(0.0, 1.2))
            .WithLegendStyle(X: 0.98, XAnchor: StyleParam.XAnchorPosition.Right, Y: 0.98, YAnchor: StyleParam.YAnchorPosition.Top)
            .WithSize(Width: 720, Height: 420);
    }

    static GenericChart ScatterAndLine() => Chart.Combine([
        Chart.Point<double, double, string>(x: Xs, y: Xs.Zip(Noise(50, 11), (x, e) => 2 * x - 1 + e), Name: "data", MarkerColor: Data, Opacity: 0.7),
        Chart.Line<double, double, string>(x: Xs, y: Xs.Select(x => 2 * x - 1), Name: "model").WithLineStyle(Color: Model, Width: 4)]);

    static GenericChart ContourWithPath()
    {
        var path = Enumerable.Range(0, 20).Select(i => Math.Pow(0.8, i)).ToArray();
        return Chart.Combine([
                Chart.Contour<double, double, double, string>(zData: Bowl, X: BowlX, Y: BowlY, ColorScale: StyleParam.Colorscale.Viridis,
                    ContoursColoring: StyleParam.ContourColoring.Heatmap, NContours: 20, ShowContourLabels: true),
                Chart.Line<double, double, string>(x: path.Select(p => 2 * p), y: path.Select((p, i) => (i % 2 == 0 ? 1.4 : -1.4) * p), Name: "path",
                    ShowMarkers: true, LineColor: Color.fromString("white"), MarkerColor: Model)])
            .WithColorbar(Title.init("loss"), Length: 0.8)
            .WithXAxisStyle<double, double, string>(TitleText: "w").WithYAxisStyle<double, double, string>(TitleText: "b");
    }

    static GenericChart ConfusionMatrix()
    {
        string[] classes = ["shirt", "coat", "bag"];
        int[][] counts = [[80, 15, 5], [20, 78, 2], [1, 0, 99]];
        return Chart.AnnotatedHeatmap<int, string, string, string>(zData: counts,
                annotationText: counts.Select(row => row.Select(n => n.ToString())), X: classes, Y: classes,
                ColorScale: StyleParam.Colorscale.Greens, ReverseScale: true, ReverseYAxis: true)
            .WithXAxisStyle<string, string, string>(TitleText: "predicted").WithYAxisStyle<string, string, string>(TitleText: "true");
    }

    static GenericChart ImageGrid()
    {
        var hidden = LinearAxis.init<double, double, double, double, double, string, string, string>(ShowTickLabels: false, ShowGrid: false, ZeroLine: false);
        GenericChart Picture(int seed) => Chart.Heatmap<double, int, int, string>(
                zData: Enumerable.Range(0, 28).Select(r => Enumerable.Range(0, 28).Select(c => Math.Sin((r + seed) * c / 20.0)).ToArray()).ToArray(),
                ColorScale: StyleParam.Colorscale.Greys, ShowScale: false, ReverseYAxis: true)
            .WithXAxis(hidden).WithYAxis(hidden)
            .WithXAxisStyle<int, int, string>(TitleText: $"class {seed}");
        return Chart.Grid(Enumerable.Range(0, 10).Select(Picture), nRows: 2, nCols: 5, XGap: 0.1, YGap: 0.25).WithSize(Width: 800, Height: 400);
    }

    static GenericChart PredictionBand()
    {
        var none = Line.init(Width: 0);
        return Chart.Combine([
            Chart.Line<double, double, string>(x: Xs, y: Xs.Select(x => Math.Sin(x) - 0.4), ShowLegend: false, Line: none),
            Chart.Scatter<double, double, string>(x: Xs, y: Xs.Select(x => Math.Sin(x) + 0.4), mode: StyleParam.Mode.Lines, Name: "±2σ",
                Fill: StyleParam.Fill.ToNext_y, FillColor: Band, Line: none),
            Chart.Line<double, double, string>(x: Xs, y: Xs.Select(Math.Sin), Name: "mean", LineColor: Model)]);
    }

    static GenericChart Shapes() => Chart.Line<double, double, string>(x: Xs, y: Xs)
        .WithShape(Shape.init<double, double, double, double>(ShapeType: StyleParam.ShapeType.Rectangle, X0: 1, X1: 2, Y0: 0, Y1: 5,
            FillColor: Band, Line: Line.init(Width: 0), Layer: StyleParam.Layer.Below))
        .WithShape(Shape.init<double, double, double, double>(ShapeType: StyleParam.ShapeType.Line, X0: 3, X1: 3, Y0: 0, Y1: 5,
            Line: Line.init(Color: Model, Dash: StyleParam.DrawingStyle.Dot)))
        .WithAnnotation(Annotation.init<double, double, double, string, double, string, string, string, string, string>(
            X: 3, Y: 3, Text: "early stopping", ShowArrow: true, ArrowHead: StyleParam.ArrowHead.TriangleShort));

    static GenericChart CourseTemplate()
    {
        var grid = Color.fromString("#e5e5e5");
        LinearAxis Axis() => LinearAxis.init<double, double, double, double, double, string, string, string>(
            ShowGrid: true, GridColor: grid, ZeroLineColor: grid, ShowLine: true, LineColor: Color.fromString("#444"));
        var look = Layout.init<string>(PaperBGColor: Color.fromString("white"), PlotBGColor: Color.fromString("white"),
            Font: Font.init(Size: 15), Colorway: Color.fromColors([Data, Model]),
            Margin: Margin.init<int, int, int, int, int, bool>(Left: 70, Right: 20, Top: 50, Bottom: 60));
        look.SetProperty("xaxis", Axis());
        look.SetProperty("yaxis", Axis());
        var template = Template.init<Trace>(look);
        return Chart.Combine([
                Chart.Line<double, double, string>(x: Xs, y: Xs, Name: "first"), Chart.Line<double, double, string>(x: Xs, y: Xs.Select(Math.Sqrt), Name: "second")])
            .WithTemplate(template).WithSize(720, 420).WithLegend(true)
            .WithConfig(Config.init(Responsive: true, DisplayModeBar: false));
    }

    /// <summary>Gaussian numbers, the same each time.</summary>
    public static double[] Noise(int count, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count)
            .Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())).ToArray();
    }

    const string GreyPixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCAMTxB/gAAAABJRU5ErkJggg==";
}
