using System.Buffers.Binary;
using System.IO.Compression;

namespace Course;

/// <summary>
/// An array of bytes in the IDX format, in which MNIST and its successors come: two zero bytes, the type of the values (8 for bytes),
/// the number of dimensions, each dimension as a big-endian 32-bit number, then the values, last dimension fastest.
/// </summary>
/// <param name="Dimensions">The sizes, such as [60000, 28, 28].</param>
/// <param name="Values">As many bytes as the sizes multiply to.</param>
public sealed record IdxFile(int[] Dimensions, byte[] Values)
{
    private const int MaxDimensions = 8;

    /// <summary>Reads a file, packed with gzip or not.</summary>
    /// <exception cref="DataFileException">Missing, cut short, not IDX, or not of bytes; the message names the file and what is wrong.</exception>
    public static IdxFile Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Read(file, path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new DataFileException($"{path} cannot be opened: {e.Message}", e);
        }
    }

    /// <summary>Reads from a stream that can seek.</summary>
    /// <param name="stream">At its beginning; packed with gzip or not.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="DataFileException">Cut short, not IDX, or not of bytes.</exception>
    public static IdxFile Read(Stream stream, string name)
    {
        try
        {
            var packed = stream.ReadByte() == 0x1f && stream.ReadByte() == 0x8b;
            stream.Position = 0;
            using var plain = packed ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true) : stream;
            using var content = new MemoryStream();
            plain.CopyTo(content);
            return Parse(content.GetBuffer().AsSpan(0, (int)content.Length), name);
        }
        catch (InvalidDataException e)
        {
            throw new DataFileException($"{name} is damaged: it cannot be unpacked. Fetch it again.", e);
        }
    }

    private static IdxFile Parse(ReadOnlySpan<byte> head, string name)
    {
        if (head.Length < 4)
        {
            throw new DataFileException($"{name} ends within its first four bytes: it was cut short. Fetch it again.");
        }
        if (head[0] != 0 || head[1] != 0)
        {
            throw new DataFileException($"{name} is not an IDX file: it starts with {Convert.ToHexString(head[..2])} where two zero bytes are needed.");
        }
        if (head[2] != 8)
        {
            throw new DataFileException($"{name} holds values of IDX type 0x{head[2]:X2}; only bytes (0x08) are read here.");
        }
        if (head[3] is 0 or > MaxDimensions)
        {
            throw new DataFileException($"{name} claims {head[3]} dimensions; 1 to {MaxDimensions} make sense.");
        }

        var dimensions = new int[head[3]];
        long count = 1;
        for (var i = 0; i < dimensions.Length; i++)
        {
            head = head[4..];
            if (head.Length < 4)
            {
                throw new DataFileException($"{name} ends within the list of its sizes: it was cut short. Fetch it again.");
            }
            dimensions[i] = BinaryPrimitives.ReadInt32BigEndian(head);
            if (dimensions[i] < 0)
            {
                throw new DataFileException($"{name} claims a negative size in dimension {i}: it is damaged. Fetch it again.");
            }
            count *= dimensions[i];
            if (count > Array.MaxLength)
            {
                throw new DataFileException($"{name} claims sizes of {string.Join(" × ", dimensions[..(i + 1)])}: more than fits, so it is damaged. Fetch it again.");
            }
        }

        var values = head[4..];
        if (values.Length < count)
        {
            throw new DataFileException(
                $"{name} ends after {values.Length:N0} of {count:N0} values ({string.Join(" × ", dimensions)}): it was cut short. Fetch it again.");
        }
        if (values.Length > count)
        {
            throw new DataFileException($"{name} goes on after its {count:N0} values ({string.Join(" × ", dimensions)}): it is damaged. Fetch it again.");
        }
        return new IdxFile(dimensions, values.ToArray());
    }
}
