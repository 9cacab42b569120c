using Course.Notebooks.Jupyter.Zmtp;

namespace Course.Notebooks.Jupyter.Tests;

public sealed class ZmtpWireTests
{
    private const int Limit = 1 << 20;

    [Fact]
    public void Messages_come_back_as_they_were_sent()
    {
        var random = new Random(1);
        for (var round = 0; round < 50; round++)
        {
            List<byte[]> frames = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Bytes(random, random.Next(3) switch { 0 => 0, 1 => random.Next(250, 260), _ => random.Next(100_000) }))];
            var stream = new MemoryStream(ZmtpWire.EncodeMessage(frames));
            foreach (var frame in frames)
            {
                var read = ZmtpWire.ReadFrame(stream, Limit);
                Assert.Equal(frame, read.Body);
                Assert.False(read.IsCommand);
                Assert.Equal(!ReferenceEquals(frame, frames[^1]), read.More);
            }
            Assert.Equal(stream.Length, stream.Position);
        }
    }

    [Fact]
    public void Whatever_bytes_arrive_reading_ends_in_an_IOException_or_a_frame()
    {
        var random = new Random(2);
        for (var round = 0; round < 20_000; round++)
        {
            var stream = new MemoryStream(Bytes(random, random.Next(0, 40)));
            try
            {
                var frame = ZmtpWire.ReadFrame(stream, Limit);
                if (frame.IsCommand)
                {
                    ZmtpWire.ReadProperties(ZmtpWire.ReadCommand(frame.Body).Data);
                }
            }
            catch (IOException)
            {
            }
        }
    }

    [Fact]
    public void A_frame_over_the_limit_is_refused_by_its_head()
    {
        var e = Assert.Throws<ZmtpException>(() => ZmtpWire.ReadFrame(new MemoryStream([2, 0, 0, 0, 1, 0, 0, 0, 0]), Limit));
        Assert.Contains("4294967296 bytes", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_greeting_is_that_of_ZMTP_3_with_the_NULL_mechanism()
    {
        var greeting = ZmtpWire.Greeting();
        Assert.Equal(64, greeting.Length);
        Assert.Equal("FF00000000000000007F0301", Convert.ToHexString(greeting, 0, 12));
        Assert.Equal("NULL", System.Text.Encoding.ASCII.GetString(greeting, 12, 20).TrimEnd('\0'));
        ZmtpWire.ReadGreeting(new MemoryStream(greeting));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n-----------------------------------")]
    [InlineData("")]
    public void Another_protocol_is_refused(string text) =>
        Assert.ThrowsAny<IOException>(() => ZmtpWire.ReadGreeting(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text))));

    [Fact]
    public void A_signature_made_elsewhere_fits_ours()
    {
        var frames = new MessageCodec("key").Write("status", null, [], []);
        var parts = frames.Skip(2).SelectMany(frame => frame).ToArray();
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("key"u8, parts)),
            System.Text.Encoding.ASCII.GetString(frames[1]));
    }

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
