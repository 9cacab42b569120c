namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Horizontal place of the text inside a hover label.</summary>
    public class Align : IStyleValue
    {
        readonly object value;
        Align(object value) => this.value = value;

        public static Align Auto { get; } = new("auto");
        public static Align Left { get; } = new("left");
        public static Align Right { get; } = new("right");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What a marker's angle is measured from.</summary>
    public class AngleRef : IStyleValue
    {
        readonly object value;
        AngleRef(object value) => this.value = value;

        public static AngleRef Previous { get; } = new("previous");
        public static AngleRef Up { get; } = new("up");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Horizontal place of the text inside an annotation's box.</summary>
    public class AnnotationAlignment : IStyleValue
    {
        readonly object value;
        AnnotationAlignment(object value) => this.value = value;

        public static AnnotationAlignment Center { get; } = new("center");
        public static AnnotationAlignment Left { get; } = new("left");
        public static AnnotationAlignment Right { get; } = new("right");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Shape of an annotation's arrow head.</summary>
    public class ArrowHead : IStyleValue
    {
        readonly object value;
        ArrowHead(object value) => this.value = value;

        public static ArrowHead Barbed { get; } = new(3);
        public static ArrowHead Cirle { get; } = new(6);
        public static ArrowHead LineOnly { get; } = new(8);
        public static ArrowHead SimpleShort { get; } = new(4);
        public static ArrowHead SimpleTall { get; } = new(5);
        public static ArrowHead Square { get; } = new(7);
        public static ArrowHead TriangleShort { get; } = new(1);
        public static ArrowHead TriangleTall { get; } = new(2);

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which ends of an annotation's arrow have a head.</summary>
    public class ArrowSide : IStyleValue
    {
        readonly object value;
        ArrowSide(object value) => this.value = value;

        public static ArrowSide End { get; } = new("end");
        public static ArrowSide None { get; } = new("none");
        public static ArrowSide Start { get; } = new("start");
        public static ArrowSide StartEnd { get; } = new("end+start");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How a 3-D scene chooses the lengths of its axes.</summary>
    public class AspectMode : IStyleValue
    {
        readonly object value;
        AspectMode(object value) => this.value = value;

        public static AspectMode Auto { get; } = new("auto");
        public static AspectMode Cube { get; } = new("cube");
        public static AspectMode Data { get; } = new("data");
        public static AspectMode Manual { get; } = new("manual");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether and which way an axis finds its own range.</summary>
    public class AutoRange : IStyleValue
    {
        readonly object value;
        AutoRange(object value) => this.value = value;

        public static AutoRange False { get; } = new(false);
        public static AutoRange Max { get; } = new("max");
        public static AutoRange MaxReversed { get; } = new("max reversed");
        public static AutoRange Min { get; } = new("min");
        public static AutoRange MinReversed { get; } = new("min reversed");
        public static AutoRange Reversed { get; } = new("reversed");
        public static AutoRange True { get; } = new(true);

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether strings that look like numbers count as numbers.</summary>
    public class AutoTypeNumbers : IStyleValue
    {
        readonly object value;
        AutoTypeNumbers(object value) => this.value = value;

        public static AutoTypeNumbers ConvertTypes { get; } = new("convert types");
        public static AutoTypeNumbers Strict { get; } = new("strict");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What gives way when an axis must keep a ratio.</summary>
    public class AxisConstraint : IStyleValue
    {
        readonly object value;
        AxisConstraint(object value) => this.value = value;

        public static AxisConstraint Domain { get; } = new("domain");
        public static AxisConstraint Range { get; } = new("range");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which side stays when an axis is constrained.</summary>
    public class AxisConstraintDirection : IStyleValue
    {
        readonly object value;
        AxisConstraintDirection(object value) => this.value = value;

        public static AxisConstraintDirection Bottom { get; } = new("bottom");
        public static AxisConstraintDirection Center { get; } = new("center");
        public static AxisConstraintDirection Left { get; } = new("left");
        public static AxisConstraintDirection Middle { get; } = new("middle");
        public static AxisConstraintDirection Right { get; } = new("right");
        public static AxisConstraintDirection Top { get; } = new("top");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The kind of scale on an axis.</summary>
    public class AxisType : IStyleValue
    {
        readonly object value;
        AxisType(object value) => this.value = value;

        public static AxisType Auto { get; } = new("-");
        public static AxisType Category { get; } = new("category");
        public static AxisType Date { get; } = new("date");
        public static AxisType Linear { get; } = new("linear");
        public static AxisType Log { get; } = new("log");
        public static AxisType MultiCategory { get; } = new("multicategory");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How bars at the same place share it.</summary>
    public class BarMode : IStyleValue
    {
        readonly object value;
        BarMode(object value) => this.value = value;

        public static BarMode Group { get; } = new("group");
        public static BarMode Overlay { get; } = new("overlay");
        public static BarMode Relative { get; } = new("relative");
        public static BarMode Stack { get; } = new("stack");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether stacked bars are scaled to a common height.</summary>
    public class BarNorm : IStyleValue
    {
        readonly object value;
        BarNorm(object value) => this.value = value;

        public static BarNorm Fraction { get; } = new("fraction");
        public static BarNorm NoNorm { get; } = new("");
        public static BarNorm Percent { get; } = new("percent");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether a box shows its mean, or mean and standard deviation.</summary>
    public class BoxMean : IStyleValue
    {
        readonly object value;
        BoxMean(object value) => this.value = value;

        public static BoxMean False { get; } = new(false);
        public static BoxMean SD { get; } = new("sd");
        public static BoxMean True { get; } = new(true);

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How boxes at the same place share it.</summary>
    public class BoxMode : IStyleValue
    {
        readonly object value;
        BoxMode(object value) => this.value = value;

        public static BoxMode Group { get; } = new("group");
        public static BoxMode Overlay { get; } = new("overlay");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which sample points stand beside a box or violin.</summary>
    public class BoxPoints : IStyleValue
    {
        readonly object value;
        BoxPoints(object value) => this.value = value;

        public static BoxPoints All { get; } = new("all");
        public static BoxPoints False { get; } = new(false);
        public static BoxPoints Outliers { get; } = new("outliers");
        public static BoxPoints SuspectedOutliers { get; } = new("suspectedoutliers");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The calendar of date values.</summary>
    public class Calendar : IStyleValue
    {
        readonly object value;
        Calendar(object value) => this.value = value;

        public static Calendar Chinese { get; } = new("chinese");
        public static Calendar Coptic { get; } = new("coptic");
        public static Calendar Discworld { get; } = new("discworld");
        public static Calendar Ethiopian { get; } = new("ethiopian");
        public static Calendar Gregorian { get; } = new("gregorian");
        public static Calendar Hebrew { get; } = new("hebrew");
        public static Calendar Islamic { get; } = new("islamic");
        public static Calendar Jalali { get; } = new("jalali");
        public static Calendar Julian { get; } = new("julian");
        public static Calendar Mayan { get; } = new("mayan");
        public static Calendar Nanakshahi { get; } = new("nanakshahi");
        public static Calendar Nepali { get; } = new("nepali");
        public static Calendar Persian { get; } = new("persian");
        public static Calendar Taiwan { get; } = new("taiwan");
        public static Calendar Thai { get; } = new("thai");
        public static Calendar Ummalqura { get; } = new("ummalqura");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How a 3-D scene is projected.</summary>
    public class CameraProjectionType : IStyleValue
    {
        readonly object value;
        CameraProjectionType(object value) => this.value = value;

        public static CameraProjectionType Orthographic { get; } = new("orthographic");
        public static CameraProjectionType Perspective { get; } = new("perspective");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The order of an axis's categories.</summary>
    public class CategoryOrder : IStyleValue
    {
        readonly object value;
        CategoryOrder(object value) => this.value = value;

        public static CategoryOrder Array { get; } = new("array");
        public static CategoryOrder CategoryAscending { get; } = new("category ascending");
        public static CategoryOrder CategoryDescending { get; } = new("category descending");
        public static CategoryOrder MaxAscending { get; } = new("max ascending");
        public static CategoryOrder MaxDescending { get; } = new("max descending");
        public static CategoryOrder MeanAscending { get; } = new("mean ascending");
        public static CategoryOrder MeanDescending { get; } = new("mean descending");
        public static CategoryOrder MedianAscending { get; } = new("median ascending");
        public static CategoryOrder MedianDescending { get; } = new("median descending");
        public static CategoryOrder MinAscending { get; } = new("min ascending");
        public static CategoryOrder MinDescending { get; } = new("min descending");
        public static CategoryOrder SumAscending { get; } = new("sum ascending");
        public static CategoryOrder SumDescending { get; } = new("sum descending");
        public static CategoryOrder TotalAscending { get; } = new("total ascending");
        public static CategoryOrder TotalDescending { get; } = new("total descending");
        public static CategoryOrder Trace { get; } = new("trace");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether ticks stand at categories or between them.</summary>
    public class CategoryTickAnchor : IStyleValue
    {
        readonly object value;
        CategoryTickAnchor(object value) => this.value = value;

        public static CategoryTickAnchor Boundaries { get; } = new("boundaries");
        public static CategoryTickAnchor Labels { get; } = new("labels");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What a click on a point does.</summary>
    public class ClickMode : IStyleValue
    {
        readonly object value;
        ClickMode(object value) => this.value = value;

        public static ClickMode Event { get; } = new("event");
        public static ClickMode EventSelect { get; } = new("event+select");
        public static ClickMode NoClickMode { get; } = new("none");
        public static ClickMode Select { get; } = new("select");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether a click shows or hides an annotation.</summary>
    public class ClickToShow : IStyleValue
    {
        readonly object value;
        ClickToShow(object value) => this.value = value;

        public static ClickToShow False { get; } = new(false);
        public static ClickToShow OnOff { get; } = new("onoff");
        public static ClickToShow OnOut { get; } = new("onout");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What the numbers of an image's pixels mean.</summary>
    public class ColorModel : IStyleValue
    {
        readonly object value;
        ColorModel(object value) => this.value = value;

        public static ColorModel HSL { get; } = new("hsl");
        public static ColorModel HSLA { get; } = new("hsla");
        public static ColorModel RGB { get; } = new("rgb");
        public static ColorModel RGBA { get; } = new("rgba");
        public static ColorModel RGBA256 { get; } = new("rgba256");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>A scale that turns numbers into colours.</summary>
    public class Colorscale : IStyleValue
    {
        readonly object value;
        Colorscale(object value) => this.value = value;

        public static Colorscale Blackbody { get; } = new("Blackbody");
        public static Colorscale Bluered { get; } = new("Bluered");
        public static Colorscale Cividis { get; } = new("Cividis");
        public static Colorscale Earth { get; } = new("Earth");
        public static Colorscale Electric { get; } = new("Electric");
        public static Colorscale Greens { get; } = new("Greens");
        public static Colorscale Greys { get; } = new("Greys");
        public static Colorscale Hot { get; } = new("Hot");
        public static Colorscale Jet { get; } = new("Jet");
        public static Colorscale Picnic { get; } = new("Picnic");
        public static Colorscale Portland { get; } = new("Portland");
        public static Colorscale Rainbow { get; } = new("Rainbow");
        public static Colorscale RdBu { get; } = new("RdBu");
        public static Colorscale Viridis { get; } = new("Viridis");
        public static Colorscale YIGnBu { get; } = new("YlGnBu");
        public static Colorscale YIOrRd { get; } = new("YlOrRd");
        /// <summary>A scale of your own: pairs of a position from 0 to 1 and its colour, in rising order.</summary>
        public static Colorscale NewCustom(IEnumerable<Tuple<double, Color>> item) => new(item.Select(stop => new object[] { stop.Item1, stop.Item2 }).ToArray());

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>The comparison of a constraint contour.</summary>
    public class ConstraintOperation : IStyleValue
    {
        readonly object value;
        ConstraintOperation(object value) => this.value = value;

        public static ConstraintOperation Equal { get; } = new("=");
        public static ConstraintOperation GreaterThan { get; } = new(">");
        public static ConstraintOperation GreaterThanOrEqual { get; } = new(">=");
        public static ConstraintOperation InsideExclusiveInterval { get; } = new("()");
        public static ConstraintOperation InsideInclusiveInterval { get; } = new("[]");
        public static ConstraintOperation InsideLeftInclusiveInterval { get; } = new("[)");
        public static ConstraintOperation InsideRightInclusiveInterval { get; } = new("(]");
        public static ConstraintOperation LesserThan { get; } = new("<");
        public static ConstraintOperation LesserThanOrEqual { get; } = new("<=");
        public static ConstraintOperation OutsideExclusiveInterval { get; } = new(")(");
        public static ConstraintOperation OutsideInclusiveInterval { get; } = new("][");
        public static ConstraintOperation OutsideLeftInclusiveInterval { get; } = new("](");
        public static ConstraintOperation OutsideRightInclusiveInterval { get; } = new(")[");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>What is coloured in a contour plot.</summary>
    public class ContourColoring : IStyleValue
    {
        readonly object value;
        ContourColoring(object value) => this.value = value;

        public static ContourColoring Fill { get; } = new("fill");
        public static ContourColoring Heatmap { get; } = new("heatmap");
        public static ContourColoring Lines { get; } = new("lines");
        public static ContourColoring NoColoring { get; } = new("none");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Whether contours are levels or a constraint.</summary>
    public class ContourType : IStyleValue
    {
        readonly object value;
        ContourType(object value) => this.value = value;

        public static ContourType Constraint { get; } = new("constraint");
        public static ContourType Levels { get; } = new("levels");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>Which way a cumulative histogram adds up.</summary>
    public class CumulativeDirection : IStyleValue
    {
        readonly object value;
        CumulativeDirection(object value) => this.value = value;

        public static CumulativeDirection Decreasing { get; } = new("decreasing");
        public static CumulativeDirection Increasing { get; } = new("increasing");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }

    /// <summary>How much of a bin counts at its own place in a cumulative histogram.</summary>
    public class Currentbin : IStyleValue
    {
        readonly object value;
        Currentbin(object value) => this.value = value;

        public static Currentbin Exclude { get; } = new("exclude");
        public static Currentbin Half { get; } = new("half");
        public static Currentbin Include { get; } = new("include");

        /// <summary>What plotly.js is given.</summary>
        public object Convert() => value;
        public override string ToString() => StyleText.Of(value);
    }
}
