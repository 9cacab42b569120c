using System.Buffers.Binary;

namespace Course.Tests;

public class ElfVersionsTests
{
    private readonly MadeUpElf _elf = new();

    [Fact]
    public void A_version_from_which_nothing_is_used_is_marked_weak_and_no_other_byte_changes()
    {
        var expected = _elf.Bytes.ToArray();
        expected[_elf.FlagsOfUnused] = 2;
        Assert.Equal([MadeUpElf.Unused], ElfVersions.MarkUnusedWeak(_elf.Bytes));
        Assert.Equal(expected, _elf.Bytes);
        Assert.Empty(ElfVersions.MarkUnusedWeak(_elf.Bytes));
        Assert.Equal(expected, _elf.Bytes);
    }

    [Fact]
    public void A_version_from_which_something_is_used_stays_a_need()
    {
        var relocation = _elf.Bytes.AsSpan().IndexOf(BitConverter.GetBytes(1UL << 32 | 6));
        BinaryPrimitives.WriteUInt64LittleEndian(_elf.Bytes.AsSpan(relocation), 3UL << 32 | 6); // symbol 3 is of the newest version
        Assert.Equal([MadeUpElf.Used], ElfVersions.MarkUnusedWeak(_elf.Bytes));
    }

    [Fact]
    public void A_library_without_versions_stays_as_it_is()
    {
        var entry = _elf.Bytes.AsSpan().IndexOf(BitConverter.GetBytes(0x6ffffffeUL));
        _elf.Bytes[entry + 3] = 0;
        var before = _elf.Bytes.ToArray();
        Assert.Empty(ElfVersions.MarkUnusedWeak(_elf.Bytes));
        Assert.Equal(before, _elf.Bytes);
    }

    [Fact]
    public void A_library_that_is_cut_off_is_refused_wherever_the_cut_is()
    {
        for (var length = 0; length < _elf.Bytes.Length; length++)
        {
            var cut = _elf.Bytes[..length];
            Assert.Throws<BadImageFormatException>(() => ElfVersions.MarkUnusedWeak(cut));
        }
    }

    [Theory]
    [InlineData(0, (byte)'#')] // a script
    [InlineData(4, 1)] // 32 bits
    [InlineData(5, 2)] // big-endian
    public void Another_kind_of_file_is_refused(int at, byte value)
    {
        _elf.Bytes[at] = value;
        Assert.Equal("The file is no 64-bit little-endian ELF library.", Assert.Throws<BadImageFormatException>(() => ElfVersions.MarkUnusedWeak(_elf.Bytes)).Message);
    }

    [Theory]
    [InlineData(0xffff_fff0)] // 16 back, if it were a signed number
    [InlineData(0x7fff_ffff)]
    [InlineData(0x1_0000)]
    public void A_chain_that_leads_out_of_the_file_is_refused(uint toNext)
    {
        foreach (var link in new[] { _elf.Needs + 12, _elf.Needs + 16 + 12 })
        {
            var damaged = _elf.Bytes.ToArray();
            BinaryPrimitives.WriteUInt32LittleEndian(damaged.AsSpan(link), toNext);
            Assert.Throws<BadImageFormatException>(() => ElfVersions.MarkUnusedWeak(damaged));
        }
    }

    [Fact]
    public void A_chain_that_goes_over_the_same_entries_again_and_again_is_refused()
    {
        // Each link of the first chain has the whole rest of the file as its second chain: 50,000 times up to 50,000 entries.
        var file = new byte[_elf.Bytes.Length + 200_000];
        _elf.Bytes.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(64 + 32), (ulong)file.Length);
        for (var at = _elf.Needs; at < file.Length - 8; at += 4)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), 4);
        }
        Assert.Throws<BadImageFormatException>(() => ElfVersions.MarkUnusedWeak(file));
    }

    [Fact]
    public void Whatever_is_damaged_either_is_refused_or_does_no_harm()
    {
        var random = new Random(0);
        for (var round = 0; round < 50_000; round++)
        {
            var damaged = _elf.Bytes.ToArray();
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var at = random.Next(6, damaged.Length - 8);
                if (random.Next(2) == 0)
                {
                    damaged[at] = (byte)random.Next(256);
                }
                else
                {
                    BinaryPrimitives.WriteUInt64LittleEndian(damaged.AsSpan(at), (ulong)random.NextInt64() >> random.Next(64));
                }
            }
            try
            {
                ElfVersions.MarkUnusedWeak(damaged);
            }
            catch (BadImageFormatException)
            {
                // Any other exception fails the test, an endless loop does too.
            }
        }
    }
}
