using System.Buffers.Binary;
using System.Text;

namespace Course.Tests;

/// <summary>
/// A library of 500 bytes with what <see cref="ElfVersions"/> looks at, laid out one after the other: header, program headers, dynamic
/// table, names, relocations, the symbols' versions and, at the end, the versions that are wanted of two other libraries.
/// </summary>
internal sealed class MadeUpElf
{
    private const ulong Base = 0x400000; // where the file lies in memory: addresses are not places in the file
    private readonly List<byte> _bytes = [];

    public MadeUpElf()
    {
        var names = new StringBuilder("\0");
        uint Name(string name)
        {
            names.Append(name).Append('\0');
            return (uint)(names.Length - name.Length - 1);
        }
        (uint Library, (uint Name, ushort Number)[] Versions)[] needs =
        [
            (Name("libstdc++.so.6"), [(Name(Used), 2), (Name(UsedByACall), 3), (Name(Unused), 4)]),
            (Name("libc.so.6"), [(Name("GLIBC_ABI_DT_RELR"), 5)]),
        ];

        _bytes.AddRange(new byte[64 + 2 * 56 + 9 * 16]);
        var strings = Add(Encoding.ASCII.GetBytes(names.ToString()));
        var relocation = Relocation(symbol: 1);
        var call = Relocation(symbol: 2);
        var versions = _bytes.Count;
        foreach (var number in new ushort[] { 0, 2, 0x8003, 4, 5 })
        {
            U16(number); // the highest bit says something else about a symbol
        }
        Needs = _bytes.Count;
        foreach (var (library, wanted) in needs)
        {
            U16(1); U16((ushort)wanted.Length); U32(library); U32(16);
            U32(library == needs[^1].Library ? 0 : 16 + 16 * (uint)wanted.Length);
            foreach (var (name, number) in wanted)
            {
                U32(0); U16(0); U16(number); U32(name); U32(number == wanted[^1].Number ? 0u : 16);
            }
        }

        var file = Bytes = [.. _bytes];
        "\u007fELF\u0002\u0001\u0001"u8.CopyTo(file);
        Put(32, 64);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(54), 56);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(56), 2);
        Segment(64, type: 1, offset: 0, size: file.Length);
        Segment(64 + 56, type: 2, offset: 64 + 2 * 56, size: 9 * 16);
        (ulong, ulong)[] table =
        [
            (5, Base + (ulong)strings), (7, Base + (ulong)relocation), (8, 24), (23, Base + (ulong)call), (2, 24),
            (0x6ffffff0, Base + (ulong)versions), (0x6ffffffe, Base + (ulong)Needs), (0x6fffffff, 2), (0, 0),
        ];
        for (var i = 0; i < table.Length; i++)
        {
            Put(64 + 2 * 56 + 16 * i, table[i].Item1);
            Put(64 + 2 * 56 + 16 * i + 8, table[i].Item2);
        }

        void Segment(int at, uint type, int offset, int size)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), type);
            Put(at + 8, (ulong)offset);
            Put(at + 16, Base + (ulong)offset);
            Put(at + 32, (ulong)size);
        }

        void Put(int at, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(at), value);
    }

    public const string Used = "GLIBCXX_3.4", UsedByACall = "GLIBCXX_3.4.30", Unused = "GLIBCXX_3.4.32";

    public byte[] Bytes { get; }

    /// <summary>Where the versions that are wanted begin: 16 bytes for libstdc++, 16 for each of its three versions, 16 for libc and its one.</summary>
    public int Needs { get; }

    /// <summary>Where the flags of <see cref="Unused"/> are.</summary>
    public int FlagsOfUnused => Needs + 16 + 2 * 16 + 4;

    private int Relocation(ulong symbol)
    {
        var at = _bytes.Count;
        foreach (var value in new ulong[] { 0x1000, symbol << 32 | 6, 0 })
        {
            Add(BitConverter.GetBytes(value));
        }
        return at;
    }

    private int Add(byte[] more)
    {
        _bytes.AddRange(more);
        return _bytes.Count - more.Length;
    }

    private void U16(ushort value) => Add(BitConverter.GetBytes(value));

    private void U32(uint value) => Add(BitConverter.GetBytes(value));
}
