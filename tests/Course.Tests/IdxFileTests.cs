using System.IO.Compression;

namespace Course.Tests;

public sealed class IdxFileTests
{
    // Two pictures of two rows of three.
    private static readonly byte[] s_small = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

    [Fact]
    public void A_plain_file_is_read()
    {
        var idx = Read(s_small);
        Assert.Equal([2, 2, 3], idx.Dimensions);
        Assert.Equal(Enumerable.Range(1, 12).Select(i => (byte)i), idx.Values);
    }

    [Fact]
    public void A_packed_file_is_read() => Assert.Equal([2, 2, 3], Read(Packed(s_small)).Dimensions);

    [Fact]
    public void A_file_that_ends_early_says_how_much_is_there()
    {
        var error = Assert.Throws<DataFileException>(() => Read(s_small[..^5]));
        Assert.Contains("small.idx ends after 7 of 12 values (2 × 2 × 3)", error.Message);
    }

    [Fact]
    public void A_packed_file_that_ends_early_is_named()
    {
        var packed = Packed(s_small);
        Assert.Contains("small.idx", Assert.Throws<DataFileException>(() => Read(packed[..(packed.Length / 2)])).Message);
    }

    [Fact]
    public void A_file_that_goes_on_is_named() =>
        Assert.Contains("goes on after its 12 values", Assert.Throws<DataFileException>(() => Read([.. s_small, 99])).Message);

    [Fact]
    public void Another_format_is_not_mistaken_for_idx() =>
        Assert.Contains("small.idx is not an IDX file", Assert.Throws<DataFileException>(() => Read("PNG, say"u8.ToArray())).Message);

    [Fact]
    public void Values_that_are_not_bytes_are_refused() =>
        Assert.Contains("0x0D", Assert.Throws<DataFileException>(() => Read([0, 0, 0x0D, .. s_small[3..]])).Message);

    [Fact]
    public void Sizes_that_lie_do_not_take_memory() =>
        Assert.Throws<DataFileException>(() => Read([0, 0, 8, 2, 0x7F, 0, 0, 0, 0, 0, 0, 9, 1, 2, 3]));

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere.idx", Assert.Throws<DataFileException>(() => IdxFile.Read("/no/such/folder/nowhere.idx")).Message);

    [Fact]
    public void Whatever_the_bytes_are_the_answer_is_data_or_a_sentence()
    {
        var random = new Random(1);
        var packed = Packed(s_small);
        for (var round = 0; round < 5_000; round++)
        {
            byte[] bytes = [.. random.Next(3) switch { 0 => s_small, 1 => packed, _ => new byte[random.Next(40)] }];
            if (random.Next(3) == 0)
            {
                Array.Resize(ref bytes, random.Next(bytes.Length + 4));
            }
            for (var k = random.Next(5); k > 0 && bytes.Length > 0; k--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
            try
            {
                var idx = Read(bytes);
                Assert.Equal(idx.Dimensions.Aggregate(1L, (a, b) => a * b), idx.Values.Length);
            }
            catch (DataFileException e)
            {
                Assert.Contains("small.idx", e.Message);
            }
        }
    }

    private static IdxFile Read(byte[] bytes) => IdxFile.Read(new MemoryStream(bytes), "small.idx");

    private static byte[] Packed(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }
        return memory.ToArray();
    }
}
