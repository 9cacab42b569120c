using System.Security.Cryptography;
using System.Text;

namespace Course.Notebooks.Jupyter.Tests;

public sealed class MessageCodecTests
{
    [Fact]
    public void A_signature_made_elsewhere_fits_ours()
    {
        var frames = new MessageCodec("key").Write("status", null, [], []);
        var parts = frames.Skip(2).SelectMany(frame => frame).ToArray();
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData("key"u8, parts)), Encoding.ASCII.GetString(frames[1]));
    }

    [Fact]
    public void A_client_may_call_itself_what_the_delimiter_is_called()
    {
        var identity = "<IDS|MSG>"u8.ToArray();
        var codec = new MessageCodec("key");
        var request = codec.Read(Channel.Shell, codec.Write("kernel_info_request", null, [], [identity]));
        Assert.Equal(identity, request.Identity);
        Assert.Equal("kernel_info_request", request.Type);
    }
}
