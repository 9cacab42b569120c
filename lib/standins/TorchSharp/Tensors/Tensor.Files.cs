namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Reads a tensor that Save wrote.</summary>
        /// <exception cref="InvalidDataException">It is something else, or cut short.</exception>
        public static Tensor Load(BinaryReader reader) => TensorExtensionMethods.Load(reader);

        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
            return Load(reader);
        }

        public static Tensor Load(string location)
        {
            using var stream = File.OpenRead(location);
            return Load(stream);
        }

        /// <summary>Writes the values, without shape or type, little-endian in row order.</summary>
        public void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            using var rows = contiguous().alias();
            stream.Write(rows.bytes);
        }

        /// <summary>Fills the values from a stream.</summary>
        /// <exception cref="EndOfStreamException">There are too few bytes.</exception>
        public void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            using var rows = empty(shape, dtype);
            stream.ReadExactly(rows.bytes);
            using var _ = no_grad();
            copy_(rows);
        }
    }
}

public static partial class TensorExtensionMethods
{
    /// <summary>Writes type, shape and values, as saved modules hold them.</summary>
    public static void Save(this torch.Tensor tensor, BinaryWriter writer) => StateFormat.WriteTensor(writer, tensor);

    public static void Save(this torch.Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        tensor.Save(writer);
    }

    public static void Save(this torch.Tensor tensor, string location)
    {
        using var stream = File.Create(location);
        tensor.Save(stream);
    }

    /// <summary>Reads a tensor that Save wrote; with skip it passes over it.</summary>
    /// <exception cref="InvalidDataException">It is something else, or cut short.</exception>
    public static torch.Tensor Load(BinaryReader reader, bool skip = false)
    {
        var (type, shape) = StateFormat.ReadHeader(reader, "tensor");
        if (!skip) return StateFormat.ReadValues(reader, "tensor", type, shape);
        StateFormat.SkipValues(reader, "tensor", type, shape);
        return null!;
    }

    /// <summary>Reads values that Save wrote into a tensor of the same shape.</summary>
    public static void Load(this torch.Tensor tensor, BinaryReader reader, bool skip = false)
    {
        using var saved = Load(reader, skip);
        if (saved is null) return;
        if (!saved.shape.AsSpan().SequenceEqual(tensor.shape))
            throw new ArgumentException($"The saved tensor has shape [{string.Join(", ", saved.shape)}], this one [{string.Join(", ", tensor.shape)}].");
        using var _ = torch.no_grad();
        tensor.copy_(saved);
    }
}
