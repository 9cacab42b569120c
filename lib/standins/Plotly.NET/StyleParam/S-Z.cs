namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What makes violins wide.</summary>
    public class ScaleMode : IStyleValue
    {
        readonly object value;
        ScaleMode(object value) => this.value = value;

        public static ScaleMode Count { get; } = new("count");
        public static ScaleMode Width { get; } = new("width");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How scatter points at the same place share it.</summary>
    public class ScatterMode : IStyleValue
    {
        readonly object value;
        ScatterMode(object value) => this.value = value;

        public static ScatterMode Group { get; } = new("group");
        public static ScatterMode Overlay { get; } = new("overlay");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Where the wheel zooms.</summary>
    public class ScrollZoom : IStyleValue
    {
        readonly object value;
        ScrollZoom(object value) => this.value = value;

        public static ScrollZoom All { get; } = new(true);
        public static ScrollZoom Cartesian { get; } = new("cartesian");
        public static ScrollZoom GL3D { get; } = new("gl3d");
        public static ScrollZoom Geo { get; } = new("geo");
        public static ScrollZoom Mapbox { get; } = new("mapbox");
        public static ScrollZoom NoZoom { get; } = new(false);

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which way a selection may grow.</summary>
    public class SelectDirection : IStyleValue
    {
        readonly object value;
        SelectDirection(object value) => this.value = value;

        public static SelectDirection Any { get; } = new("any");
        public static SelectDirection Diagonal { get; } = new("diagonal");
        public static SelectDirection Horizontal { get; } = new("horizontal");
        public static SelectDirection Vertical { get; } = new("vertical");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How a line goes from point to point.</summary>
    public class Shape : IStyleValue
    {
        readonly object value;
        Shape(object value) => this.value = value;

        public static Shape Hv { get; } = new("hv");
        public static Shape Hvh { get; } = new("hvh");
        public static Shape Linear { get; } = new("linear");
        public static Shape Spline { get; } = new("spline");
        public static Shape Vh { get; } = new("vh");
        public static Shape Vhv { get; } = new("vhv");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The unit of a shape's coordinates.</summary>
    public class ShapeSizeMode : IStyleValue
    {
        readonly object value;
        ShapeSizeMode(object value) => this.value = value;

        public static ShapeSizeMode Pixel { get; } = new("pixel");
        public static ShapeSizeMode Scaled { get; } = new("scaled");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The kind of a drawn shape.</summary>
    public class ShapeType : IStyleValue
    {
        readonly object value;
        ShapeType(object value) => this.value = value;

        public static ShapeType Circle { get; } = new("circle");
        public static ShapeType Line { get; } = new("line");
        public static ShapeType Rectangle { get; } = new("rect");
        public static ShapeType SvgPath { get; } = new("path");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which tick labels show their exponent.</summary>
    public class ShowExponent : IStyleValue
    {
        readonly object value;
        ShowExponent(object value) => this.value = value;

        public static ShowExponent All { get; } = new("all");
        public static ShowExponent First { get; } = new("first");
        public static ShowExponent Last { get; } = new("last");
        public static ShowExponent None { get; } = new("none");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which tick labels show their prefix or suffix.</summary>
    public class ShowTickOption : IStyleValue
    {
        readonly object value;
        ShowTickOption(object value) => this.value = value;

        public static ShowTickOption All { get; } = new("all");
        public static ShowTickOption First { get; } = new("first");
        public static ShowTickOption Last { get; } = new("last");
        public static ShowTickOption None { get; } = new("none");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>A side of the plot.</summary>
    public class Side : IStyleValue
    {
        readonly object value;
        Side(object value) => this.value = value;

        public static Side Bottom { get; } = new("bottom");
        public static Side Left { get; } = new("left");
        public static Side Right { get; } = new("right");
        public static Side Top { get; } = new("top");
        public static Side TopCenter { get; } = new("top center");
        public static Side TopLeft { get; } = new("top left");
        public static Side TopRight { get; } = new("top right");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How cells are smoothed into each other.</summary>
    public class SmoothAlg : IStyleValue
    {
        readonly object value;
        SmoothAlg(object value) => this.value = value;

        public static SmoothAlg Best { get; } = new("best");
        public static SmoothAlg False { get; } = new(false);
        public static SmoothAlg Fast { get; } = new("fast");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How far a violin's density reaches.</summary>
    public class SpanMode : IStyleValue
    {
        readonly object value;
        SpanMode(object value) => this.value = value;

        public static SpanMode Hard { get; } = new("hard");
        public static SpanMode Manual { get; } = new("manual");
        public static SpanMode Soft { get; } = new("soft");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How far a spike line is drawn.</summary>
    public class SpikeMode : IStyleValue
    {
        readonly object value;
        SpikeMode(object value) => this.value = value;

        public static SpikeMode Across { get; } = new("across");
        public static SpikeMode Axis { get; } = new("toaxis");
        public static SpikeMode AxisAcross { get; } = new("toaxis+across");
        public static SpikeMode AxisAcrossMarker { get; } = new("toaxis+across+marker");
        public static SpikeMode AxisMarker { get; } = new("toaxis+marker");
        public static SpikeMode Marker { get; } = new("marker");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What a spike line sticks to.</summary>
    public class SpikeSnap : IStyleValue
    {
        readonly object value;
        SpikeSnap(object value) => this.value = value;

        public static SpikeSnap Cursor { get; } = new("cursor");
        public static SpikeSnap Data { get; } = new("data");
        public static SpikeSnap HoveredData { get; } = new("hovered data");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>A variant of a marker symbol.</summary>
    public class SymbolStyle : IStyleValue
    {
        readonly object value;
        SymbolStyle(object value) => this.value = value;

        public static SymbolStyle Dot { get; } = new("dot");
        public static SymbolStyle Open { get; } = new("open");
        public static SymbolStyle OpenDot { get; } = new("open-dot");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What a slice writes on itself.</summary>
    public class TextInfo : IStyleValue
    {
        readonly object value;
        TextInfo(object value) => this.value = value;

        public static TextInfo All { get; } = new("label+text+value+percent");
        public static TextInfo Label { get; } = new("label");
        public static TextInfo None { get; } = new("none");
        public static TextInfo Percent { get; } = new("percent");
        public static TextInfo Text { get; } = new("text");
        public static TextInfo Value { get; } = new("value");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Where a text stands at its point or bar.</summary>
    public class TextPosition : IStyleValue
    {
        readonly object value;
        TextPosition(object value) => this.value = value;

        public static TextPosition Auto { get; } = new("auto");
        public static TextPosition BottomCenter { get; } = new("bottom center");
        public static TextPosition BottomLeft { get; } = new("bottom left");
        public static TextPosition BottomRight { get; } = new("bottom right");
        public static TextPosition Inside { get; } = new("inside");
        public static TextPosition MiddleCenter { get; } = new("middle center");
        public static TextPosition MiddleLeft { get; } = new("middle left");
        public static TextPosition MiddleRight { get; } = new("middle right");
        public static TextPosition None { get; } = new("none");
        public static TextPosition Outside { get; } = new("outside");
        public static TextPosition TopCenter { get; } = new("top center");
        public static TextPosition TopLeft { get; } = new("top left");
        public static TextPosition TopRight { get; } = new("top right");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which margins grow so that tick labels fit.</summary>
    public class TickAutoMargin : IStyleValue
    {
        readonly object value;
        TickAutoMargin(object value) => this.value = value;

        public static TickAutoMargin All { get; } = new(true);
        public static TickAutoMargin Bottom { get; } = new("bottom");
        public static TickAutoMargin Height { get; } = new("height");
        public static TickAutoMargin Left { get; } = new("left");
        public static TickAutoMargin Right { get; } = new("right");
        public static TickAutoMargin Top { get; } = new("top");
        public static TickAutoMargin Width { get; } = new("width");
        /// <summary>Several sides at once.</summary>
        public static TickAutoMargin NewCustom(IEnumerable<TickAutoMargin> item) => new(string.Join("+", item));

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether a date label stands at an instant or in its period.</summary>
    public class TickLabelMode : IStyleValue
    {
        readonly object value;
        TickLabelMode(object value) => this.value = value;

        public static TickLabelMode Instant { get; } = new("instant");
        public static TickLabelMode Period { get; } = new("period");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What happens to labels that do not fit.</summary>
    public class TickLabelOverflow : IStyleValue
    {
        readonly object value;
        TickLabelOverflow(object value) => this.value = value;

        public static TickLabelOverflow Allow { get; } = new("allow");
        public static TickLabelOverflow HidePastDiv { get; } = new("hide past div");
        public static TickLabelOverflow HidePastDomain { get; } = new("hide past domain");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Where tick labels stand.</summary>
    public class TickLabelPosition : IStyleValue
    {
        readonly object value;
        TickLabelPosition(object value) => this.value = value;

        public static TickLabelPosition Inside { get; } = new("inside");
        public static TickLabelPosition InsideBottom { get; } = new("inside bottom");
        public static TickLabelPosition InsideLeft { get; } = new("inside left");
        public static TickLabelPosition InsideRight { get; } = new("inside right");
        public static TickLabelPosition InsideTop { get; } = new("inside top");
        public static TickLabelPosition Outside { get; } = new("outside");
        public static TickLabelPosition OutsideBottom { get; } = new("outside bottom");
        public static TickLabelPosition OutsideLeft { get; } = new("outside left");
        public static TickLabelPosition OutsideRight { get; } = new("outside right");
        public static TickLabelPosition OutsideTop { get; } = new("outside top");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How ticks are placed.</summary>
    public class TickMode : IStyleValue
    {
        readonly object value;
        TickMode(object value) => this.value = value;

        public static TickMode Array { get; } = new("array");
        public static TickMode Auto { get; } = new("auto");
        public static TickMode Linear { get; } = new("linear");
        public static TickMode Sync { get; } = new("sync");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which way ticks point.</summary>
    public class TickOptions : IStyleValue
    {
        readonly object value;
        TickOptions(object value) => this.value = value;

        public static TickOptions Empty { get; } = new("");
        public static TickOptions Inside { get; } = new("inside");
        public static TickOptions Outside { get; } = new("outside");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What a click on a legend group does.</summary>
    public class TraceGroupClickOptions : IStyleValue
    {
        readonly object value;
        TraceGroupClickOptions(object value) => this.value = value;

        public static TraceGroupClickOptions ToggleGroup { get; } = new("togglegroup");
        public static TraceGroupClickOptions ToggleItem { get; } = new("toggleitem");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What a click on a legend item does.</summary>
    public class TraceItemClickOptions : IStyleValue
    {
        readonly object value;
        TraceItemClickOptions(object value) => this.value = value;

        public static TraceItemClickOptions False { get; } = new(false);
        public static TraceItemClickOptions Toggle { get; } = new("toggle");
        public static TraceItemClickOptions ToggleOthers { get; } = new("toggleothers");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether legend symbols follow the size of their trace.</summary>
    public class TraceItemSizing : IStyleValue
    {
        readonly object value;
        TraceItemSizing(object value) => this.value = value;

        public static TraceItemSizing Constant { get; } = new("constant");
        public static TraceItemSizing Trace { get; } = new("trace");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The order of a legend.</summary>
    public class TraceOrder : IStyleValue
    {
        readonly object value;
        TraceOrder(object value) => this.value = value;

        public static TraceOrder Grouped { get; } = new("grouped");
        public static TraceOrder Normal { get; } = new("normal");
        public static TraceOrder Reversed { get; } = new("reversed");
        public static TraceOrder ReversedGrouped { get; } = new("reversed+grouped");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What happens to texts below the common smallest size.</summary>
    public class UniformTextMode : IStyleValue
    {
        readonly object value;
        UniformTextMode(object value) => this.value = value;

        public static UniformTextMode False { get; } = new(false);
        public static UniformTextMode Hide { get; } = new("hide");
        public static UniformTextMode Show { get; } = new("show");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The unit of a length.</summary>
    public class UnitMode : IStyleValue
    {
        readonly object value;
        UnitMode(object value) => this.value = value;

        public static UnitMode Fraction { get; } = new("fraction");
        public static UnitMode Pixels { get; } = new("pixels");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>A vertical place.</summary>
    public class VerticalAlign : IStyleValue
    {
        readonly object value;
        VerticalAlign(object value) => this.value = value;

        public static VerticalAlign Bottom { get; } = new("bottom");
        public static VerticalAlign Middle { get; } = new("middle");
        public static VerticalAlign Top { get; } = new("top");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How violins at the same place share it.</summary>
    public class ViolinMode : IStyleValue
    {
        readonly object value;
        ViolinMode(object value) => this.value = value;

        public static ViolinMode Group { get; } = new("group");
        public static ViolinMode Overlay { get; } = new("overlay");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which half of a violin is drawn.</summary>
    public class ViolinSide : IStyleValue
    {
        readonly object value;
        ViolinSide(object value) => this.value = value;

        public static ViolinSide Both { get; } = new("both");
        public static ViolinSide Negative { get; } = new("negative");
        public static ViolinSide Positive { get; } = new("positive");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether a trace is drawn, hidden, or in the legend only.</summary>
    public class Visible : IStyleValue
    {
        readonly object value;
        Visible(object value) => this.value = value;

        public static Visible False { get; } = new(false);
        public static Visible LegendOnly { get; } = new("legendonly");
        public static Visible True { get; } = new(true);

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How waterfall bars at the same place share it.</summary>
    public class WaterfallMode : IStyleValue
    {
        readonly object value;
        WaterfallMode(object value) => this.value = value;

        public static WaterfallMode Group { get; } = new("group");
        public static WaterfallMode Overlay { get; } = new("overlay");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which point of a box its x coordinate names.</summary>
    public class XAnchorPosition : IStyleValue
    {
        readonly object value;
        XAnchorPosition(object value) => this.value = value;

        public static XAnchorPosition Auto { get; } = new("auto");
        public static XAnchorPosition Center { get; } = new("center");
        public static XAnchorPosition Left { get; } = new("left");
        public static XAnchorPosition Right { get; } = new("right");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which point of a box its y coordinate names.</summary>
    public class YAnchorPosition : IStyleValue
    {
        readonly object value;
        YAnchorPosition(object value) => this.value = value;

        public static YAnchorPosition Auto { get; } = new("auto");
        public static YAnchorPosition Bottom { get; } = new("bottom");
        public static YAnchorPosition Middle { get; } = new("middle");
        public static YAnchorPosition Top { get; } = new("top");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }
}
