using System.Buffers.Binary;
using System.Text;

namespace Course;

/// <summary>
/// The versions that a Linux library wants of other libraries (ELF, 64 bits, little-endian; "Symbol Versioning" in the Linux Standard Base).
/// The system refuses a library when one of them is missing, even one that no code uses; a need that is marked weak may be missing.
/// </summary>
internal sealed class ElfVersions
{
    // What the dynamic table calls things.
    private const ulong PltRelocationsSize = 2, Strings = 5, Relocations = 7, RelocationsSize = 8, PltRelocations = 23;
    private const ulong SymbolVersions = 0x6ffffff0, VersionNeeds = 0x6ffffffe;

    private const ushort Weak = 2;

    private readonly byte[] _file;
    private readonly List<(ulong Address, ulong Offset, ulong Size)> _segments = [];
    private readonly Dictionary<ulong, ulong> _dynamic = [];

    private ElfVersions(byte[] file)
    {
        _file = file;
        if (!file.AsSpan().StartsWith("\u007fELF\u0002\u0001"u8))
        {
            throw new BadImageFormatException("The file is no 64-bit little-endian ELF library.");
        }
        var header = U64(32);
        for (var (i, count) = (0, U16(56)); i < count; i++, header += 56)
        {
            var (type, offset, address, size) = (U32(header), U64(header + 8), U64(header + 16), U64(header + 32));
            if (type == 1)
            {
                _segments.Add((address, offset, size));
            }
            if (type != 2)
            {
                continue;
            }
            for (var entry = offset; entry < offset + size && U64(entry) is not 0 and var tag; entry += 16)
            {
                _dynamic[tag] = U64(entry + 8);
            }
        }
    }

    /// <summary>Marks weak, in the bytes of a library, what it wants of libstdc++ in a version from which it uses nothing; returns these: GLIBCXX_3.4.32.</summary>
    /// <exception cref="BadImageFormatException">It is no such library, or its tables point outside of it.</exception>
    public static IReadOnlyList<string> MarkUnusedWeak(byte[] library)
    {
        var elf = new ElfVersions(library);
        return elf._dynamic.ContainsKey(VersionNeeds) && elf._dynamic.ContainsKey(SymbolVersions) ? elf.MarkUnusedWeak() : [];
    }

    private List<string> MarkUnusedWeak()
    {
        var used = UsedVersions();
        var marked = new List<string>();
        var seen = 0;
        for (ulong need = Place(VersionNeeds), toNext = 1; toNext != 0; need += toNext)
        {
            toNext = U32(need + 12);
            var version = need + U32(need + 8);
            for (ulong toNextVersion = 1; toNextVersion != 0; version += toNextVersion)
            {
                if (++seen > _file.Length / 16)
                {
                    throw Broken(); // an entry has 16 bytes: these overlap
                }
                toNextVersion = U32(version + 12);
                var (flags, number, name) = (U16(version + 4), U16(version + 6), Text(Place(Strings) + U32(version + 8)));
                // Only libstdc++'s: the C library also uses versions as a sign for what its loader must be able to do.
                if (!name.StartsWith("GLIBCXX_", StringComparison.Ordinal) || used.Contains(number) || (flags & Weak) != 0)
                {
                    continue;
                }
                BinaryPrimitives.WriteUInt16LittleEndian(At(version + 4, 2), (ushort)(flags | Weak));
                marked.Add(name);
            }
        }
        return marked;
    }

    /// <summary>The numbers of the versions that code or data refers to: each such place has a relocation, which names a symbol.</summary>
    private HashSet<ushort> UsedVersions()
    {
        var versions = Place(SymbolVersions);
        var used = new HashSet<ushort>();
        foreach (var (table, size) in new[] { (Relocations, RelocationsSize), (PltRelocations, PltRelocationsSize) })
        {
            if (!_dynamic.TryGetValue(size, out var bytes))
            {
                continue;
            }
            var start = Place(table);
            for (var at = start; at < start + bytes; at += 24)
            {
                used.Add((ushort)(U16(versions + 2 * (U64(at + 8) >> 32)) & 0x7fff));
            }
        }
        return used;
    }

    /// <summary>Where in the file something lies that the dynamic table gives by its address in memory.</summary>
    private ulong Place(ulong tag)
    {
        if (!_dynamic.TryGetValue(tag, out var address))
        {
            throw Broken();
        }
        foreach (var segment in _segments)
        {
            if (address >= segment.Address && address - segment.Address < segment.Size)
            {
                return segment.Offset + (address - segment.Address);
            }
        }
        throw Broken();
    }

    private string Text(ulong offset)
    {
        var rest = At(offset, 0);
        var end = rest.IndexOf((byte)0);
        return end < 0 ? throw Broken() : Encoding.UTF8.GetString(rest[..end]);
    }

    private ushort U16(ulong offset) => BinaryPrimitives.ReadUInt16LittleEndian(At(offset, 2));

    private uint U32(ulong offset) => BinaryPrimitives.ReadUInt32LittleEndian(At(offset, 4));

    private ulong U64(ulong offset) => BinaryPrimitives.ReadUInt64LittleEndian(At(offset, 8));

    // The one place where the file is touched.
    private Span<byte> At(ulong offset, int size) =>
        offset <= (ulong)_file.Length && (ulong)_file.Length - offset >= (ulong)size ? _file.AsSpan((int)offset) : throw Broken();

    private static BadImageFormatException Broken() => new("The library is cut off or damaged: one of its tables points outside of it.");
}
