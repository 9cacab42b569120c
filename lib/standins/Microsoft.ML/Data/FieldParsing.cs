using System.Globalization;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Turns fields of a text file into values.</summary>
static class FieldParsing
{
    /// <summary>Reads a field; false when it is no value of the type.</summary>
    public delegate bool Parse<T>(ReadOnlyMemory<char> field, out T value);

    /// <summary>The parser of a column.</summary>
    public static Delegate For(DataKind kind, TextLoader.Options options) => kind switch
    {
        DataKind.Single => Real<float>(options, float.NaN),
        DataKind.Double => Real<double>(options, double.NaN),
        DataKind.SByte => Whole<sbyte>(),
        DataKind.Byte => Whole<byte>(),
        DataKind.Int16 => Whole<short>(),
        DataKind.UInt16 => Whole<ushort>(),
        DataKind.Int32 => Whole<int>(),
        DataKind.UInt32 => Whole<uint>(),
        DataKind.Int64 => Whole<long>(),
        DataKind.UInt64 => Whole<ulong>(),
        DataKind.String => (Parse<ReadOnlyMemory<char>>)Text,
        DataKind.Boolean => (Parse<bool>)Truth,
        DataKind.DateTime => (Parse<DateTime>)Time,
        _ => throw new NotSupportedException($"Columns of kind {kind} are not part of this stand-in."),
    };

    /// <summary>The parser of keys: 0, 1, … in the file are the keys 1, 2, …; what is beyond the count is missing.</summary>
    public static Delegate ForKeys(DataKind kind, ulong count) => kind switch
    {
        DataKind.Byte => Keys(count, v => (byte)v),
        DataKind.UInt16 => Keys(count, v => (ushort)v),
        DataKind.UInt32 => Keys(count, v => (uint)v),
        DataKind.UInt64 => Keys(count, v => v),
        _ => throw Errors.Parameter("KeyCount", $"Keys are Byte, UInt16, UInt32 or UInt64, not {kind}."),
    };

    static Parse<T> Keys<T>(ulong count, Func<ulong, T> convert) => (ReadOnlyMemory<char> field, out T value) =>
    {
        var text = field.Span.Trim();
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            value = convert(number < count ? number + 1 : 0);
            return true;
        }
        value = convert(0);
        return text.IsEmpty || text is "?" || text.Equals("NaN", StringComparison.OrdinalIgnoreCase);
    };

    static Parse<T> Real<T>(TextLoader.Options options, T missing) where T : System.Numerics.INumber<T>
    {
        var format = options.DecimalMarker == '.' ? NumberFormatInfo.InvariantInfo
            : new NumberFormatInfo { NumberDecimalSeparator = options.DecimalMarker.ToString(), NumberGroupSeparator = " " };
        var empty = options.MissingRealsAsNaNs ? missing : T.Zero;
        return (ReadOnlyMemory<char> field, out T value) =>
        {
            var text = field.Span.Trim();
            if (text.IsEmpty) value = empty;
            else if (text is "?" || text.Equals("NaN", StringComparison.OrdinalIgnoreCase)) value = missing;
            else return T.TryParse(text, NumberStyles.Float, format, out value!);
            return true;
        };
    }

    static Parse<T> Whole<T>() where T : struct, System.Numerics.IBinaryInteger<T> => (ReadOnlyMemory<char> field, out T value) =>
    {
        var text = field.Span.Trim();
        value = T.Zero;
        return text.IsEmpty || T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    };

    static bool Text(ReadOnlyMemory<char> field, out ReadOnlyMemory<char> value)
    {
        value = field;
        return true;
    }

    static bool Truth(ReadOnlyMemory<char> field, out bool value)
    {
        var text = field.Span.Trim();
        value = false;
        if (text.IsEmpty) return true;
        foreach (var no in (string[])["0", "-1", "-", "false", "f", "no", "n"])
            if (text.Equals(no, StringComparison.OrdinalIgnoreCase)) return true;
        value = true;
        foreach (var yes in (string[])["1", "+1", "+", "true", "t", "yes", "y"])
            if (text.Equals(yes, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    static bool Time(ReadOnlyMemory<char> field, out DateTime value)
    {
        value = default;
        return field.Span.Trim().IsEmpty || DateTime.TryParse(field.Span, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }
}
