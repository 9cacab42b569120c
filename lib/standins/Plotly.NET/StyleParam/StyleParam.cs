using System.Globalization;

namespace Plotly.NET;

/// <summary>The words plotly.js has for styles, as types: <c>StyleParam.Mode.Lines</c> is "lines".</summary>
public static partial class StyleParam
{
    /// <summary>From where to where an axis or a domain reaches.</summary>
    public abstract class Range : IStyleValue
    {
        Range() { }
        sealed class Of(object[] ends) : Range { public override object Convert() => ends; }

        /// <summary>From one value to another; the first may be the larger, which turns an axis round.</summary>
        public static Range NewMinMax(IConvertible item1, IConvertible item2) => new Of([item1, item2]);
        /// <summary>Any number of values.</summary>
        public static Range NewValues(IConvertible[] item) => new Of([.. item]);
        /// <summary>From one value to another.</summary>
        public static Range ofMinMax<a, b>(a min, b max) where a : IConvertible where b : IConvertible => new Of([min, max]);
        /// <summary>Any number of values.</summary>
        public static Range ofValues<a>(IEnumerable<a> values) where a : IConvertible => new Of(values.Cast<object>().ToArray());
        public abstract object Convert();
        public override string ToString() => StyleText.Of(Convert());
    }

    /// <summary>An axis by its letter and number: x, x2, y3.</summary>
    public abstract class LinearAxisId : IStyleValue
    {
        LinearAxisId() { }
        sealed class Of(string id) : LinearAxisId { public override object Convert() => id; }

        /// <summary>Not tied to an axis.</summary>
        public static LinearAxisId Free { get; } = new Of("free");
        /// <summary>The x axis with this number, from 1.</summary>
        public static LinearAxisId NewX(int item) => new Of(StyleText.Numbered("x", item));
        /// <summary>The y axis with this number, from 1.</summary>
        public static LinearAxisId NewY(int item) => new Of(StyleText.Numbered("y", item));
        public abstract object Convert();
        public override string ToString() => (string)Convert();
    }

    /// <summary>The axis whose scale another axis keeps a ratio to.</summary>
    public abstract class ScaleAnchor : IStyleValue
    {
        ScaleAnchor() { }
        sealed class Of(object id) : ScaleAnchor { public override object Convert() => id; }

        /// <summary>None.</summary>
        public static ScaleAnchor False { get; } = new Of(false);
        /// <summary>The x axis with this number, from 1.</summary>
        public static ScaleAnchor NewX(int item) => new Of(StyleText.Numbered("x", item));
        /// <summary>The y axis with this number, from 1.</summary>
        public static ScaleAnchor NewY(int item) => new Of(StyleText.Numbered("y", item));
        public abstract object Convert();
        public override string ToString() => StyleText.Of(Convert());
    }

    /// <summary>A part of the layout that there can be several of, by its kind and number from 1.</summary>
    public class SubPlotId : IStyleValue
    {
        readonly string id;
        SubPlotId(string id) => this.id = id;

        /// <summary>The z axis of a scene.</summary>
        public static SubPlotId ZAxis { get; } = new("zaxis");
        public static SubPlotId NewXAxis(int item) => new(StyleText.Numbered("xaxis", item));
        public static SubPlotId NewYAxis(int item) => new(StyleText.Numbered("yaxis", item));
        public static SubPlotId NewColorAxis(int item) => new(StyleText.Numbered("coloraxis", item));
        public static SubPlotId NewLegend(int item) => new(StyleText.Numbered("legend", item));
        public static SubPlotId NewScene(int item) => new(StyleText.Numbered("scene", item));
        public object Convert() => id;
        public override string ToString() => id;
    }

    /// <summary>How far a line stops short of its points.</summary>
    public abstract class BackOff : IStyleValue
    {
        BackOff() { }
        sealed class Of(object pixels) : BackOff { public override object Convert() => pixels; }

        /// <summary>As far as the marker is large.</summary>
        public static BackOff Auto { get; } = new Of("auto");
        /// <summary>So many pixels.</summary>
        public static BackOff NewValue(int item) => new Of(item);
        /// <summary>So many pixels at each point.</summary>
        public static BackOff NewArray(IEnumerable<int> item) => new Of(item);
        public abstract object Convert();
        public override string ToString() => StyleText.Of(Convert());
    }

    /// <summary>The value of each colour component that counts as darkest or brightest in an image.</summary>
    public abstract class ColorComponentBound : IStyleValue
    {
        ColorComponentBound() { }
        sealed class Of(params int[] components) : ColorComponentBound { public override object Convert() => components; }

        public static ColorComponentBound NewRGB(int r, int g, int b) => new Of(r, g, b);
        public static ColorComponentBound NewRGBA(int r, int g, int b, int a) => new Of(r, g, b, a);
        public static ColorComponentBound NewHSL(int h, int s, int l) => new Of(h, s, l);
        public static ColorComponentBound NewHSLA(int h, int s, int l, int a) => new Of(h, s, l, a);
        public abstract object Convert();
        public override string ToString() => StyleText.Of(Convert());
    }

    /// <summary>How a shape's text is turned.</summary>
    public abstract class TextAngle : IStyleValue
    {
        TextAngle() { }
        sealed class Of(object angle) : TextAngle { public override object Convert() => angle; }

        /// <summary>Along the shape.</summary>
        public static TextAngle Auto { get; } = new Of("auto");
        /// <summary>Degrees, clockwise.</summary>
        public static TextAngle NewDegrees(double item) => new Of(item);
        public abstract object Convert();
        public override string ToString() => StyleText.Of(Convert());
    }
}

/// <summary>A style word that knows what plotly.js is given for it.</summary>
interface IStyleValue
{
    object Convert();
}

static class StyleText
{
    /// <summary>A style as text: its word, or true and false in plotly.js's spelling.</summary>
    public static string Of(object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Of))}]",
        _ => value.ToString() ?? "",
    };

    /// <summary>"x", 1 is x; "x", 2 is x2.</summary>
    public static string Numbered(string kind, int number) => number < 2 ? kind : kind + number.ToString(CultureInfo.InvariantCulture);
}
