using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>
/// The file format of saved modules: numbers as LEB128 (seven bits a byte, the lowest first), names as <see cref="BinaryWriter"/> writes
/// them, and a tensor as its type, its rank, its lengths and its elements, little-endian in row order.
/// </summary>
internal static class StateFormat
{
    private const int Chunk = 1 << 20;

    internal static void WriteNumber(BinaryWriter writer, long number)
    {
        var rest = (ulong)number;
        for (; rest >= 0x80; rest >>= 7) writer.Write((byte)(rest | 0x80));
        writer.Write((byte)rest);
    }

    internal static long ReadNumber(BinaryReader reader)
    {
        var number = 0UL;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var next = ReadByte(reader);
            number |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return (long)number;
        }
        throw new InvalidDataException("This is no saved state: a number in it has more than 63 bits.");
    }

    internal static string ReadName(BinaryReader reader)
    {
        try
        {
            return reader.ReadString();
        }
        catch (EndOfStreamException) { throw CutShort("a name"); }
        catch (Exception fault) when (fault is FormatException or IOException or ArgumentException)
        {
            throw new InvalidDataException("This is no saved state: where a name should be there is something else.", fault);
        }
    }

    internal static unsafe void WriteTensor(BinaryWriter writer, torch.Tensor tensor)
    {
        WriteNumber(writer, (long)tensor.dtype);
        var shape = tensor.shape;
        WriteNumber(writer, shape.Length);
        foreach (var length in shape) WriteNumber(writer, length);
        using var rows = Aten.Call("contiguous", tensor);
        var data = (byte*)rows.DataPointer;
        var bytes = rows.numel() * rows.element_size();
        for (var k = 0L; k < bytes; k += Chunk) writer.Write(new ReadOnlySpan<byte>(data + k, (int)Math.Min(Chunk, bytes - k)));
        GC.KeepAlive(rows);
    }

    internal static (torch.ScalarType Type, long[] Shape) ReadHeader(BinaryReader reader, string key)
    {
        var type = ReadNumber(reader);
        if (type > sbyte.MaxValue || !Enum.IsDefined((torch.ScalarType)type))
            throw new InvalidDataException($"This is no saved state: '{key}' is said to be of type {type}, which does not exist.");
        var rank = ReadNumber(reader);
        if (rank > 64) throw new InvalidDataException($"This is no saved state: '{key}' is said to have {rank} dimensions.");
        var shape = new long[rank];
        for (var k = 0; k < rank; k++) shape[k] = ReadNumber(reader);
        return ((torch.ScalarType)type, shape);
    }

    internal static unsafe torch.Tensor ReadValues(BinaryReader reader, string key, torch.ScalarType type, long[] shape)
    {
        var values = Aten.Call("empty.memory_format", shape, type);
        var data = (byte*)values.DataPointer;
        var bytes = values.numel() * values.element_size();
        for (var k = 0L; k < bytes;)
        {
            var count = reader.Read(new Span<byte>(data + k, (int)Math.Min(Chunk, bytes - k)));
            if (count == 0)
            {
                values.Dispose();
                throw CutShort($"the values of '{key}'");
            }
            k += count;
        }
        return values;
    }

    internal static void SkipValues(BinaryReader reader, string key, torch.ScalarType type, long[] shape)
    {
        var buffer = new byte[Chunk];
        var rest = shape.Aggregate((UInt128)Size(type), (product, length) => product * (UInt128)length);
        while (rest > 0)
        {
            var count = reader.Read(buffer, 0, rest < Chunk ? (int)rest : Chunk);
            if (count == 0) throw CutShort($"the values of '{key}'");
            rest -= (UInt128)count;
        }
    }

    private static byte ReadByte(BinaryReader reader)
    {
        try
        {
            return reader.ReadByte();
        }
        catch (EndOfStreamException) { throw CutShort("a number"); }
    }

    private static InvalidDataException CutShort(string inside) => new($"The saved state is cut short: it ends inside {inside}.");

    private static int Size(torch.ScalarType type) => type switch
    {
        torch.ScalarType.Byte or torch.ScalarType.Int8 or torch.ScalarType.Bool => 1,
        torch.ScalarType.Int16 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16 => 2,
        torch.ScalarType.Int32 or torch.ScalarType.Float32 => 4,
        torch.ScalarType.ComplexFloat64 => 16,
        _ => 8,
    };
}
