namespace Microsoft.ML;

/// <summary>Writes and reads the values that columns hold.</summary>
static class ValueTypes
{
    static readonly Dictionary<string, Func<ModelReader, KeyNames>> s_readers = new()
    {
        ["text"] = r => new KeyNames<ReadOnlyMemory<char>>(r.Array(() => r.Text().AsMemory())),
        [nameof(Boolean)] = r => new KeyNames<bool>(r.Array(r.Bool)),
        [nameof(Single)] = r => new KeyNames<float>(r.Array(r.Float)),
        [nameof(Double)] = r => new KeyNames<double>(r.Array(r.Double)),
        [nameof(SByte)] = r => new KeyNames<sbyte>(r.Array(() => (sbyte)r.Long())),
        [nameof(Byte)] = r => new KeyNames<byte>(r.Array(() => (byte)r.Long())),
        [nameof(Int16)] = r => new KeyNames<short>(r.Array(() => (short)r.Long())),
        [nameof(UInt16)] = r => new KeyNames<ushort>(r.Array(() => (ushort)r.Long())),
        [nameof(Int32)] = r => new KeyNames<int>(r.Array(() => (int)r.Long())),
        [nameof(UInt32)] = r => new KeyNames<uint>(r.Array(() => (uint)r.Long())),
        [nameof(Int64)] = r => new KeyNames<long>(r.Array(r.Long)),
        [nameof(UInt64)] = r => new KeyNames<ulong>(r.Array(r.ULong)),
        [nameof(DateTime)] = r => new KeyNames<DateTime>(r.Array(() => DateTime.FromBinary(r.Long()))),
    };

    public static string Name<T>() => typeof(T) == typeof(ReadOnlyMemory<char>) ? "text" : typeof(T).Name;

    public static KeyNames Read(string type, ModelReader reader) =>
        s_readers.TryGetValue(type, out var read) ? read(reader) : throw new FormatException($"No values of type '{type}' are known.");

    public static void Write<T>(BinaryWriter writer, T value)
    {
        switch (value)
        {
            case ReadOnlyMemory<char> text: writer.Write(text.ToString()); break;
            case bool b: writer.Write(b); break;
            case float f: writer.Write(f); break;
            case double d: writer.Write(d); break;
            case DateTime t: writer.Write(t.ToBinary()); break;
            case ulong u: writer.Write(u); break;
            default: writer.Write(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)); break;
        }
    }
}
