namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Which way round.</summary>
    public class Direction : IStyleValue
    {
        readonly object value;
        Direction(object value) => this.value = value;

        public static Direction Clockwise { get; } = new("clockwise");
        public static Direction CounterClockwise { get; } = new("counterclockwise");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What a double click does.</summary>
    public class DoubleClick : IStyleValue
    {
        readonly object value;
        DoubleClick(object value) => this.value = value;

        public static DoubleClick Autosize { get; } = new("autosize");
        public static DoubleClick NoInteraction { get; } = new(false);
        public static DoubleClick Reset { get; } = new("reset");
        public static DoubleClick ResetAutosize { get; } = new("reset+autosize");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What dragging does.</summary>
    public class DragMode : IStyleValue
    {
        readonly object value;
        DragMode(object value) => this.value = value;

        public static DragMode DrawCircle { get; } = new("drawcircle");
        public static DragMode DrawClosedPath { get; } = new("drawclosedpath");
        public static DragMode DrawLine { get; } = new("drawline");
        public static DragMode DrawOpenPath { get; } = new("drawopenpath");
        public static DragMode DrawRect { get; } = new("drawrect");
        public static DragMode False { get; } = new(false);
        public static DragMode Lasso { get; } = new("lasso");
        public static DragMode Orbit { get; } = new("orbit");
        public static DragMode Pan { get; } = new("pan");
        public static DragMode Select { get; } = new("select");
        public static DragMode TurnTable { get; } = new("turntable");
        public static DragMode Zoom { get; } = new("zoom");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How a line is dashed.</summary>
    public class DrawingStyle : IStyleValue
    {
        readonly object value;
        DrawingStyle(object value) => this.value = value;

        public static DrawingStyle Dash { get; } = new("dash");
        public static DrawingStyle DashDot { get; } = new("dashdot");
        public static DrawingStyle Dot { get; } = new("dot");
        public static DrawingStyle LongDash { get; } = new("longdash");
        public static DrawingStyle LongDashDot { get; } = new("longdashdot");
        public static DrawingStyle Solid { get; } = new("solid");
        /// <summary>Lengths of dashes and gaps in pixels, taken in turn.</summary>
        public static DrawingStyle NewUser(IEnumerable<int> item) => new(string.Join(",", item.Select(length => length + "px")));

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The unit of a legend entry's width.</summary>
    public class EntryWidthMode : IStyleValue
    {
        readonly object value;
        EntryWidthMode(object value) => this.value = value;

        public static EntryWidthMode Fraction { get; } = new("fraction");
        public static EntryWidthMode Pixels { get; } = new("pixels");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What an error bar's length comes from.</summary>
    public class ErrorType : IStyleValue
    {
        readonly object value;
        ErrorType(object value) => this.value = value;

        public static ErrorType Constant { get; } = new("constant");
        public static ErrorType Data { get; } = new("data");
        public static ErrorType Percent { get; } = new("percent");
        public static ErrorType Sqrt { get; } = new("sqrt");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How tick labels write powers of ten.</summary>
    public class ExponentFormat : IStyleValue
    {
        readonly object value;
        ExponentFormat(object value) => this.value = value;

        public static ExponentFormat B { get; } = new("B");
        public static ExponentFormat E { get; } = new("e");
        public static ExponentFormat Ecapital { get; } = new("E");
        public static ExponentFormat None { get; } = new("none");
        public static ExponentFormat Power { get; } = new("power");
        public static ExponentFormat SI { get; } = new("SI");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The area that a scatter trace fills.</summary>
    public class Fill : IStyleValue
    {
        readonly object value;
        Fill(object value) => this.value = value;

        public static Fill None { get; } = new("none");
        public static Fill ToNext { get; } = new("tonext");
        public static Fill ToNext_x { get; } = new("tonextx");
        public static Fill ToNext_y { get; } = new("tonexty");
        public static Fill ToSelf { get; } = new("toself");
        public static Fill ToZero_x { get; } = new("tozerox");
        public static Fill ToZero_y { get; } = new("tozeroy");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which parts of a crossing outline count as inside.</summary>
    public class FillRule : IStyleValue
    {
        readonly object value;
        FillRule(object value) => this.value = value;

        public static FillRule EvenOdd { get; } = new("evenodd");
        public static FillRule NonZero { get; } = new("nonzero");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>A font by name.</summary>
    public class FontFamily : IStyleValue
    {
        readonly object value;
        FontFamily(object value) => this.value = value;

        public static FontFamily Arial { get; } = new("Arial");
        public static FontFamily Balto { get; } = new("Balto");
        public static FontFamily Consolas { get; } = new("Consolas");
        public static FontFamily Courier_New { get; } = new("Courier New");
        public static FontFamily Droid_Sans { get; } = new("Droid Sans");
        public static FontFamily Droid_Sans_Mono { get; } = new("Droid Sans Mono");
        public static FontFamily Droid_Serif { get; } = new("Droid Serif");
        public static FontFamily Gravitas_One { get; } = new("Gravitas One");
        public static FontFamily Old_Standard_TT { get; } = new("Old Standard TT");
        public static FontFamily Open_Sans { get; } = new("Open Sans");
        public static FontFamily Overpass { get; } = new("Overpass");
        public static FontFamily PT_Sans_Narrow { get; } = new("PT Sans Narrow");
        public static FontFamily Raleway { get; } = new("Raleway");
        public static FontFamily Times_New_Roman { get; } = new("Times New Roman");
        /// <summary>Any font by its CSS name, for instance "Georgia, serif".</summary>
        public static FontFamily NewCustom(string item) => new(item);

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How funnel bars at the same place share it.</summary>
    public class FunnelMode : IStyleValue
    {
        readonly object value;
        FunnelMode(object value) => this.value = value;

        public static FunnelMode Group { get; } = new("group");
        public static FunnelMode Overlay { get; } = new("overlay");
        public static FunnelMode Stack { get; } = new("stack");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether a stack of areas is scaled to a common height.</summary>
    public class GroupNorm : IStyleValue
    {
        readonly object value;
        GroupNorm(object value) => this.value = value;

        public static GroupNorm Fraction { get; } = new("fraction");
        public static GroupNorm None { get; } = new("");
        public static GroupNorm Percent { get; } = new("percent");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What a histogram does with the values in a bin.</summary>
    public class HistFunc : IStyleValue
    {
        readonly object value;
        HistFunc(object value) => this.value = value;

        public static HistFunc Avg { get; } = new("avg");
        public static HistFunc Count { get; } = new("count");
        public static HistFunc Max { get; } = new("max");
        public static HistFunc Min { get; } = new("min");
        public static HistFunc Sum { get; } = new("sum");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What the height of a histogram's bin means.</summary>
    public class HistNorm : IStyleValue
    {
        readonly object value;
        HistNorm(object value) => this.value = value;

        public static HistNorm Density { get; } = new("density");
        public static HistNorm None { get; } = new("");
        public static HistNorm Percent { get; } = new("percent");
        public static HistNorm Probability { get; } = new("probability");
        public static HistNorm ProbabilityDensity { get; } = new("probability density");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>A horizontal place.</summary>
    public class HorizontalAlign : IStyleValue
    {
        readonly object value;
        HorizontalAlign(object value) => this.value = value;

        public static HorizontalAlign Center { get; } = new("center");
        public static HorizontalAlign Left { get; } = new("left");
        public static HorizontalAlign Right { get; } = new("right");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How points are found under the pointer.</summary>
    public class HoverMode : IStyleValue
    {
        readonly object value;
        HoverMode(object value) => this.value = value;

        public static HoverMode Closest { get; } = new("closest");
        public static HoverMode False { get; } = new(false);
        public static HoverMode X { get; } = new("x");
        public static HoverMode XUnified { get; } = new("x unified");
        public static HoverMode Y { get; } = new("y");
        public static HoverMode YUnified { get; } = new("y unified");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>A file format for pictures.</summary>
    public class ImageFormat : IStyleValue
    {
        readonly object value;
        ImageFormat(object value) => this.value = value;

        public static ImageFormat JPEG { get; } = new("jpeg");
        public static ImageFormat PNG { get; } = new("png");
        public static ImageFormat SVG { get; } = new("svg");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }
}
