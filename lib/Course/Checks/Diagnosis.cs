namespace Course;

/// <summary>Compares numbers with the right ones and puts the difference into words.</summary>
internal static class Diagnosis
{
    // A literal 0 is a value of every enumeration, so C# prefers the overload that takes a ScalarType.
    private const string AxisAsType = "In TorchSharp x.sum(0) takes the 0 for a data type and sums up everything; an axis goes into brackets: x.sum([0]).";

    private const int SmallFactor = 10;

    /// <summary>Close enough: no element is off by more than <paramref name="tolerance"/> times the largest right one (or 1e-7 when all are 0).</summary>
    internal static bool IsClose(double[] answer, double[] right, double tolerance) =>
        answer.Length == right.Length && !Wrong(answer, right, tolerance).Contains(true);

    /// <summary>For each number whether it is wrong, by the measure of <see cref="IsClose(double[], double[], double)"/>.</summary>
    internal static bool[] Wrong(double[] answer, double[] right, double tolerance)
    {
        var allowed = Allowed(right, tolerance);
        return [.. answer.Zip(right, (a, r) => !IsClose(a, r, allowed))];
    }

    /// <summary>
    /// What is wrong, as a sentence that starts with "Your answer"; null when nothing is. Unless the shape is strict, dimensions of length one may
    /// come and go. A ratio that is one of the input's sizes is worth naming; these are null where there is no input.
    /// </summary>
    internal static string? Difference(Numbers answer, Numbers right, double tolerance, bool strictShape, IReadOnlySet<long>? sizes = null)
    {
        var (a, r) = strictShape ? (answer, right) : (answer.Squeezed(), right.Squeezed());
        if (!a.Shape.SequenceEqual(r.Shape))
        {
            return WrongShape(answer, right, tolerance);
        }
        if (IsClose(a.Values, r.Values, tolerance))
        {
            return null;
        }

        var bad = Enumerable.Range(0, a.Values.Length).FirstOrDefault(
            i => !double.IsFinite(a.Values[i]) && (double.IsFinite(r.Values[i]) || double.IsNaN(a.Values[i]) && !double.IsNaN(r.Values[i])), -1);
        if (bad >= 0)
        {
            return $"Your answer is {NumberText.Of(a.Values[bad])}{(a.IsScalar ? "" : " at " + a.Place(bad))}: is something divided by zero, the logarithm of zero, or too large for exp?";
        }

        return Pattern(a, r, tolerance, sizes) ?? Size(a, r, tolerance);
    }

    // Mistakes that leave a clear mark in the numbers.
    private static string? Pattern(Numbers a, Numbers r, double tolerance, IReadOnlySet<long>? sizes)
    {
        if (IsClose([.. a.Values.Select(v => -v)], r.Values, tolerance))
        {
            return "Your answer has the wrong sign" + (a.IsScalar ? "." : " everywhere.") + " Is a difference taken the wrong way round?";
        }

        if (Ratio(a.Values, r.Values, tolerance) is { } ratio)
        {
            var whole = Math.Round(ratio);
            if (IsNear(ratio, 2))
            {
                return "Your answer is exactly twice as large as it should be: a factor 2 too many.";
            }
            if (IsNear(ratio, 0.5))
            {
                return "Your answer is exactly half as large as it should be: a factor 2 is missing, perhaps from the derivative of a square.";
            }
            if (IsTelling(whole, sizes) && IsNear(ratio, whole))
            {
                return $"Your answer is exactly {whole:0} times too large: is it a sum where a mean is needed?";
            }
            if (Math.Round(1 / ratio) is var part && IsTelling(part, sizes) && IsNear(1 / ratio, part))
            {
                return $"Your answer is exactly {part:0} times too small: is it a mean where a sum is needed, or divided by the number of points twice?";
            }
            if (IsVaried(r))
            {
                return "Your answer is the right one times the same number everywhere: a constant factor is wrong.";
            }
        }
        if (a.IsScalar)
        {
            return null;
        }

        var shift = a.Values[0] - r.Values[0];
        if (shift != 0 && IsVaried(r) && IsClose([.. a.Values.Select(v => v - shift)], r.Values, tolerance))
        {
            return $"Your answer is off by {NumberText.Of(shift)} everywhere: something is added or subtracted that should not be, or not.";
        }
        if (a.Shape is [var n, var m] && n == m && IsClose(Transposed(a), r.Values, tolerance))
        {
            return "Your answer is the transpose of the right one: rows and columns changed places.";
        }
        if (a.Values.Length > 1 && IsClose([.. a.Values.Order()], [.. r.Values.Order()], tolerance))
        {
            return "Your answer has the right numbers in the wrong order.";
        }
        return null;
    }

    private static string Size(Numbers a, Numbers r, double tolerance)
    {
        if (a.IsScalar)
        {
            return $"Your answer {NumberText.Of(a.Values[0])} is too {Direction(a.Values[0], r.Values[0])}.";
        }
        var wrong = Wrong(a.Values, r.Values, tolerance);
        var (first, count) = (Array.IndexOf(wrong, true), wrong.Count(w => w));
        return count == a.Values.Length
            ? $"None of the {count:N0} numbers is right; at {a.Place(first)} yours is {NumberText.Of(a.Values[first])}, too {Direction(a.Values[first], r.Values[first])}."
            : $"{count:N0} of {a.Values.Length:N0} numbers are wrong, the first at {a.Place(first)}: {NumberText.Of(a.Values[first])} is too {Direction(a.Values[first], r.Values[first])}.";
    }

    private static string WrongShape(Numbers answer, Numbers right, double tolerance)
    {
        // A list is not reduced along a dimension: it has too many entries, or too few.
        if (answer.IsList && (right.IsList || right.IsScalar))
        {
            var entries = answer.Values.Length switch { 0 => "no entries", 1 => "1 entry", var n => $"{n:N0} entries" };
            var needed = right.IsScalar ? "a single number is" : right.Values.Length == 1 ? "1 is" : $"{right.Values.Length:N0} are";
            return $"Your answer has {entries} where {needed} needed.";
        }
        var text = $"Your answer is {Article(answer)} where {Article(right)} is needed";
        if (answer.Values.Length == right.Values.Length)
        {
            if (answer.Shape.Length == 2 && answer.Shape.Reverse().SequenceEqual(right.Shape))
            {
                return text + (IsClose(Transposed(answer), right.Values, tolerance) ? ": the numbers are right, rows and columns changed places." : ": rows and columns changed places.");
            }
            if (IsClose(answer.Values, right.Values, tolerance))
            {
                return text + ": the numbers are right, only the shape is not (see reshape, squeeze and unsqueeze).";
            }
        }
        if (answer.Shape.Length == right.Shape.Length && answer.Shape.Length > 1 && !answer.Shape.Concat(right.Shape).Contains(1))
        {
            return text + ": count again how long each dimension must be.";
        }
        if (answer.Values.Length > right.Values.Length)
        {
            return text + ": is a mean or a sum missing, or over another dimension than it should be?";
        }
        return text + ": is a mean or a sum taken over too many dimensions, or over the wrong one?" + (answer.IsScalar ? " " + AxisAsType : "");
    }

    // Any ratio is near some whole number; one that stands for something counts what was put in, and is small where nobody knows what that was.
    private static bool IsTelling(double whole, IReadOnlySet<long>? sizes) => whole > 2 && (sizes?.Contains((long)whole) ?? whole <= SmallFactor);

    // Of equal numbers, any other equal ones are a multiple, and are off by the same everywhere.
    private static bool IsVaried(Numbers n) => n.Values.Distinct().Skip(1).Any();

    private static string Article(Numbers n) => n.IsScalar ? n.ShapeText : "of " + n.ShapeText;

    private static string Direction(double answer, double right) => answer > right ? "large" : "small";

    private static double? Ratio(double[] answer, double[] right, double tolerance)
    {
        var (top, bottom) = (answer.Zip(right, (a, r) => a * r).Sum(), right.Sum(r => r * r));
        var ratio = top / bottom;
        return bottom != 0 && top != 0 && IsClose([.. answer.Select(v => v / ratio)], right, tolerance) ? ratio : null;
    }

    private static double[] Transposed(Numbers a)
    {
        var (rows, columns) = ((int)a.Shape[0], (int)a.Shape[1]);
        return [.. Enumerable.Range(0, a.Values.Length).Select(k => a.Values[k % rows * columns + k / rows])];
    }

    private static double Allowed(double[] right, double tolerance) =>
        Math.Max(1e-7, tolerance * right.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max());

    private static bool IsClose(double answer, double right, double allowed) =>
        answer == right || Math.Abs(answer - right) <= allowed || double.IsNaN(answer) && double.IsNaN(right);

    private static bool IsNear(double a, double b) => Math.Abs(a - b) <= 1e-3 * b;
}
