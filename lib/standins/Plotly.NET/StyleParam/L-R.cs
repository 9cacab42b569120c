namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Whether something is drawn above or below the traces.</summary>
    public class Layer : IStyleValue
    {
        readonly object value;
        Layer(object value) => this.value = value;

        public static Layer Above { get; } = new("above");
        public static Layer AboveTraces { get; } = new("above traces");
        public static Layer Below { get; } = new("below");
        public static Layer BelowTraces { get; } = new("below traces");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether the subplots of a grid share axes.</summary>
    public class LayoutGridPattern : IStyleValue
    {
        readonly object value;
        LayoutGridPattern(object value) => this.value = value;

        public static LayoutGridPattern Coupled { get; } = new("coupled");
        public static LayoutGridPattern Independent { get; } = new("independent");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether a grid's first row is at the top or the bottom.</summary>
    public class LayoutGridRowOrder : IStyleValue
    {
        readonly object value;
        LayoutGridRowOrder(object value) => this.value = value;

        public static LayoutGridRowOrder BottomToTop { get; } = new("bottom to top");
        public static LayoutGridRowOrder TopToBottom { get; } = new("top to bottom");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Where a grid puts its x axes.</summary>
    public class LayoutGridXSide : IStyleValue
    {
        readonly object value;
        LayoutGridXSide(object value) => this.value = value;

        public static LayoutGridXSide Bottom { get; } = new("bottom");
        public static LayoutGridXSide BottomPlot { get; } = new("bottom plot");
        public static LayoutGridXSide Top { get; } = new("top");
        public static LayoutGridXSide TopPlot { get; } = new("top plot");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Where a grid puts its y axes.</summary>
    public class LayoutGridYSide : IStyleValue
    {
        readonly object value;
        LayoutGridYSide(object value) => this.value = value;

        public static LayoutGridYSide Left { get; } = new("left");
        public static LayoutGridYSide LeftPlot { get; } = new("left plot");
        public static LayoutGridYSide Right { get; } = new("right");
        public static LayoutGridYSide RightPlot { get; } = new("right plot");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How a picture in the layout fits its box.</summary>
    public class LayoutImageSizing : IStyleValue
    {
        readonly object value;
        LayoutImageSizing(object value) => this.value = value;

        public static LayoutImageSizing Contain { get; } = new("contain");
        public static LayoutImageSizing Fill { get; } = new("fill");
        public static LayoutImageSizing Stretch { get; } = new("stretch");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether a marker's number is its area or its diameter.</summary>
    public class MarkerSizeMode : IStyleValue
    {
        readonly object value;
        MarkerSizeMode(object value) => this.value = value;

        public static MarkerSizeMode Area { get; } = new("area");
        public static MarkerSizeMode Diameter { get; } = new("diameter");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The shape of a marker.</summary>
    public class MarkerSymbol : IStyleValue
    {
        readonly object value;
        MarkerSymbol(object value) => this.value = value;

        public static MarkerSymbol Arrow { get; } = new("arrow");
        public static MarkerSymbol ArrowBarDown { get; } = new("arrow-bar-down");
        public static MarkerSymbol ArrowBarLeft { get; } = new("arrow-bar-left");
        public static MarkerSymbol ArrowBarRight { get; } = new("arrow-bar-right");
        public static MarkerSymbol ArrowBarUp { get; } = new("arrow-bar-up");
        public static MarkerSymbol ArrowDown { get; } = new("arrow-down");
        public static MarkerSymbol ArrowLeft { get; } = new("arrow-left");
        public static MarkerSymbol ArrowRight { get; } = new("arrow-right");
        public static MarkerSymbol ArrowUp { get; } = new("arrow-up");
        public static MarkerSymbol ArrowWide { get; } = new("arrow-wide");
        public static MarkerSymbol Asterisk { get; } = new("asterisk");
        public static MarkerSymbol Bowtie { get; } = new("bowtie");
        public static MarkerSymbol Circle { get; } = new("circle");
        public static MarkerSymbol CircleCross { get; } = new("circle-cross");
        public static MarkerSymbol CircleX { get; } = new("circle-x");
        public static MarkerSymbol Cross { get; } = new("cross");
        public static MarkerSymbol CrossThin { get; } = new("cross-thin");
        public static MarkerSymbol Diamond { get; } = new("diamond");
        public static MarkerSymbol DiamondCross { get; } = new("diamond-cross");
        public static MarkerSymbol DiamondTall { get; } = new("diamond-tall");
        public static MarkerSymbol DiamondWide { get; } = new("diamond-wide");
        public static MarkerSymbol DiamondX { get; } = new("diamond-x");
        public static MarkerSymbol Hash { get; } = new("hash");
        public static MarkerSymbol Hexagon { get; } = new("hexagon");
        public static MarkerSymbol Hexagon2 { get; } = new("hexagon2");
        public static MarkerSymbol Hexagram { get; } = new("hexagram");
        public static MarkerSymbol Hourglass { get; } = new("hourglass");
        public static MarkerSymbol LineEW { get; } = new("line-ew");
        public static MarkerSymbol LineNE { get; } = new("line-ne");
        public static MarkerSymbol LineNS { get; } = new("line-ns");
        public static MarkerSymbol LineNW { get; } = new("line-nw");
        public static MarkerSymbol Octagon { get; } = new("octagon");
        public static MarkerSymbol Pentagon { get; } = new("pentagon");
        public static MarkerSymbol Square { get; } = new("square");
        public static MarkerSymbol SquareCross { get; } = new("square-cross");
        public static MarkerSymbol SquareX { get; } = new("square-x");
        public static MarkerSymbol Star { get; } = new("star");
        public static MarkerSymbol StarDiamond { get; } = new("star-diamond");
        public static MarkerSymbol StarSquare { get; } = new("star-square");
        public static MarkerSymbol StarTriangleDown { get; } = new("star-triangle-down");
        public static MarkerSymbol StarTriangleUp { get; } = new("star-triangle-up");
        public static MarkerSymbol TriangleDown { get; } = new("triangle-down");
        public static MarkerSymbol TriangleLeft { get; } = new("triangle-left");
        public static MarkerSymbol TriangleNE { get; } = new("triangle-ne");
        public static MarkerSymbol TriangleNW { get; } = new("triangle-nw");
        public static MarkerSymbol TriangleRight { get; } = new("triangle-right");
        public static MarkerSymbol TriangleSE { get; } = new("triangle-se");
        public static MarkerSymbol TriangleSW { get; } = new("triangle-sw");
        public static MarkerSymbol TriangleUp { get; } = new("triangle-up");
        public static MarkerSymbol X { get; } = new("x");
        public static MarkerSymbol XThin { get; } = new("x-thin");
        public static MarkerSymbol YDown { get; } = new("y-down");
        public static MarkerSymbol YLeft { get; } = new("y-left");
        public static MarkerSymbol YRight { get; } = new("y-right");
        public static MarkerSymbol YUp { get; } = new("y-up");
        /// <summary>A symbol drawn hollow, with a dot, or both.</summary>
        public static MarkerSymbol NewModified(MarkerSymbol item1, SymbolStyle item2) => new($"{item1}-{item2}");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The shape of a marker in a 3-D scene.</summary>
    public class MarkerSymbol3D : IStyleValue
    {
        readonly object value;
        MarkerSymbol3D(object value) => this.value = value;

        public static MarkerSymbol3D Circle { get; } = new("circle");
        public static MarkerSymbol3D CircleOpen { get; } = new("circle-open");
        public static MarkerSymbol3D Cross { get; } = new("cross");
        public static MarkerSymbol3D Diamond { get; } = new("diamond");
        public static MarkerSymbol3D DiamondOpen { get; } = new("diamond-open");
        public static MarkerSymbol3D Square { get; } = new("square");
        public static MarkerSymbol3D SquareOpen { get; } = new("square-open");
        public static MarkerSymbol3D X { get; } = new("x");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether an axis line is repeated on the other side.</summary>
    public class Mirror : IStyleValue
    {
        readonly object value;
        Mirror(object value) => this.value = value;

        public static Mirror All { get; } = new("all");
        public static Mirror AllTicks { get; } = new("allticks");
        public static Mirror False { get; } = new(false);
        public static Mirror Ticks { get; } = new("ticks");
        public static Mirror True { get; } = new(true);

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How a scatter trace draws its points.</summary>
    public class Mode : IStyleValue
    {
        readonly object value;
        Mode(object value) => this.value = value;

        public static Mode Lines { get; } = new("lines");
        public static Mode Lines_Markers { get; } = new("lines+markers");
        public static Mode Lines_Markers_Text { get; } = new("lines+markers+text");
        public static Mode Lines_Text { get; } = new("lines+text");
        public static Mode Markers { get; } = new("markers");
        public static Mode Markers_Text { get; } = new("markers+text");
        public static Mode None { get; } = new("none");
        public static Mode Text { get; } = new("text");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>A button of the tool bar above a chart.</summary>
    public class ModeBarButton : IStyleValue
    {
        readonly object value;
        ModeBarButton(object value) => this.value = value;

        public static ModeBarButton AutoScale2d { get; } = new("autoScale2d");
        public static ModeBarButton DrawCircle { get; } = new("drawcircle");
        public static ModeBarButton DrawClosedPath { get; } = new("drawclosedpath");
        public static ModeBarButton DrawLine { get; } = new("drawline");
        public static ModeBarButton DrawOpenPath { get; } = new("drawopenpath");
        public static ModeBarButton DrawRect { get; } = new("drawrect");
        public static ModeBarButton EditInChartStudio { get; } = new("editInChartStudio");
        public static ModeBarButton EraseShape { get; } = new("eraseshape");
        public static ModeBarButton HoverClosest3d { get; } = new("hoverClosest3d");
        public static ModeBarButton HoverClosestCartesian { get; } = new("hoverClosestCartesian");
        public static ModeBarButton HoverClosestGeo { get; } = new("hoverClosestGeo");
        public static ModeBarButton HoverClosestGl2d { get; } = new("hoverClosestGl2d");
        public static ModeBarButton HoverClosestPie { get; } = new("hoverClosestPie");
        public static ModeBarButton HoverCompareCartesian { get; } = new("hoverCompareCartesian");
        public static ModeBarButton HoverMode { get; } = new("hoverMode");
        public static ModeBarButton Lasso2d { get; } = new("lasso2d");
        public static ModeBarButton OrbitRotation { get; } = new("orbitRotation");
        public static ModeBarButton Pan2d { get; } = new("pan2d");
        public static ModeBarButton Pan3d { get; } = new("pan3d");
        public static ModeBarButton ResetCameraDefault3d { get; } = new("resetCameraDefault3d");
        public static ModeBarButton ResetCameraLastSave3d { get; } = new("resetCameraLastSave3d");
        public static ModeBarButton ResetGeo { get; } = new("resetGeo");
        public static ModeBarButton ResetSankeyGroup { get; } = new("resetSankeyGroup");
        public static ModeBarButton ResetScale2d { get; } = new("resetScale2d");
        public static ModeBarButton ResetViewMapbox { get; } = new("resetViewMapbox");
        public static ModeBarButton ResetViews { get; } = new("resetViews");
        public static ModeBarButton Select2d { get; } = new("select2d");
        public static ModeBarButton SendDataToCloud { get; } = new("sendDataToCloud");
        public static ModeBarButton TableRotation { get; } = new("tableRotation");
        public static ModeBarButton ToImage { get; } = new("toImage");
        public static ModeBarButton ToggleHover { get; } = new("toggleHover");
        public static ModeBarButton ToggleSpikelines { get; } = new("toggleSpikelines");
        public static ModeBarButton Zoom2d { get; } = new("zoom2d");
        public static ModeBarButton Zoom3d { get; } = new("zoom3d");
        public static ModeBarButton ZoomIn2d { get; } = new("zoomIn2d");
        public static ModeBarButton ZoomInGeo { get; } = new("zoomInGeo");
        public static ModeBarButton ZoomInMapbox { get; } = new("zoomInMapbox");
        public static ModeBarButton ZoomOut2d { get; } = new("zoomOut2d");
        public static ModeBarButton ZoomOutGeo { get; } = new("zoomOutGeo");
        public static ModeBarButton ZoomOutMapbox { get; } = new("zoomOutMapbox");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether something lies or stands.</summary>
    public class Orientation : IStyleValue
    {
        readonly object value;
        Orientation(object value) => this.value = value;

        public static Orientation Horizontal { get; } = new("h");
        public static Orientation Vertical { get; } = new("v");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How a pattern meets the colour of its bar.</summary>
    public class PatternFillMode : IStyleValue
    {
        readonly object value;
        PatternFillMode(object value) => this.value = value;

        public static PatternFillMode Overlay { get; } = new("overlay");
        public static PatternFillMode Replace { get; } = new("replace");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The pattern on a bar.</summary>
    public class PatternShape : IStyleValue
    {
        readonly object value;
        PatternShape(object value) => this.value = value;

        public static PatternShape Checked { get; } = new("+");
        public static PatternShape DiagonalAscending { get; } = new("/");
        public static PatternShape DiagonalChecked { get; } = new("x");
        public static PatternShape DiagonalDescending { get; } = new("\\");
        public static PatternShape Dots { get; } = new(".");
        public static PatternShape HorizontalLines { get; } = new("-");
        public static PatternShape None { get; } = new("");
        public static PatternShape VerticalLines { get; } = new("|");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How quartiles are computed.</summary>
    public class QuartileMethod : IStyleValue
    {
        readonly object value;
        QuartileMethod(object value) => this.value = value;

        public static QuartileMethod Exclusive { get; } = new("exclusive");
        public static QuartileMethod Inclusive { get; } = new("inclusive");
        public static QuartileMethod Linear { get; } = new("linear");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether an axis's own range has to hold zero.</summary>
    public class RangeMode : IStyleValue
    {
        readonly object value;
        RangeMode(object value) => this.value = value;

        public static RangeMode NonNegative { get; } = new("nonnegative");
        public static RangeMode Normal { get; } = new("normal");
        public static RangeMode ToZero { get; } = new("tozero");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How the y axis in a range slider finds its range.</summary>
    public class RangesliderRangeMode : IStyleValue
    {
        readonly object value;
        RangesliderRangeMode(object value) => this.value = value;

        public static RangesliderRangeMode Auto { get; } = new("auto");
        public static RangesliderRangeMode Fixed { get; } = new("fixed");
        public static RangesliderRangeMode Match { get; } = new("match");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }
}
