using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>
/// Writes charts as the JSON plotly.js reads. The writer's encoder turns &lt; into an escape, so no text of a chart can
/// close the script element it stands in.
/// </summary>
static class FigureJson
{
    /// <summary>An object of these parts, in this order.</summary>
    public static string Of(params (string Name, object Value)[] parts)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in parts)
            {
                writer.WritePropertyName(name);
                Write(writer, value);
            }
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>One value alone.</summary>
    public static string Of(object value)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
            Write(writer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case double number: WriteNumber(writer, number); break;
            case float number: WriteNumber(writer, number); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case IStyleValue style: Write(writer, style.Convert()); break;
            case Color color: Write(writer, color.Value); break;
            case DynObj properties: WriteObject(writer, properties); break;
            // The lists charts are full of, without boxing each number.
            case IEnumerable<double> numbers: WriteAll(writer, numbers, WriteNumber); break;
            case IEnumerable<float> numbers: WriteAll(writer, numbers, static (w, n) => WriteNumber(w, n)); break;
            case IEnumerable<int> numbers: WriteAll(writer, numbers, static (w, n) => w.WriteNumberValue(n)); break;
            case IEnumerable<long> numbers: WriteAll(writer, numbers, static (w, n) => w.WriteNumberValue(n)); break;
            case ITuple tuple: WriteAll(writer, Enumerable.Range(0, tuple.Length).Select(i => tuple[i]), Write); break;
            case IEnumerable list: WriteAll(writer, list.Cast<object?>(), Write); break;
            default: WriteScalar(writer, value); break;
        }
    }

    static void WriteScalar(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case Enum word: writer.WriteStringValue(word.ToString()); break;
            case int or long or short or sbyte: writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case byte or ushort or uint or ulong: writer.WriteNumberValue(Convert.ToUInt64(value, CultureInfo.InvariantCulture)); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case Half number: WriteNumber(writer, (double)number); break;
            case DateTime time: writer.WriteStringValue(time); break;
            case DateTimeOffset time: writer.WriteStringValue(time); break;
            case DateOnly day: writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case char letter: writer.WriteStringValue(letter.ToString()); break;
            case Guid or TimeSpan: writer.WriteStringValue(value.ToString()); break;
            default:
                throw new NotSupportedException($"A chart cannot hold a value of type {value.GetType()}. Give it numbers, texts or dates.");
        }
    }

    static void WriteObject(Utf8JsonWriter writer, DynObj properties)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in properties.Properties)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    static void WriteAll<T>(Utf8JsonWriter writer, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray();
        foreach (var value in values) write(writer, value);
        writer.WriteEndArray();
    }

    // JSON has no word for these; plotly.js leaves a gap where a number's place holds a text.
    static void WriteNumber(Utf8JsonWriter writer, double number)
    {
        if (double.IsFinite(number)) writer.WriteNumberValue(number);
        else writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
    }

    static void WriteNumber(Utf8JsonWriter writer, float number)
    {
        if (float.IsFinite(number)) writer.WriteNumberValue(number);
        else writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
    }
}
