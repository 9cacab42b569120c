using Course.ApiSurface;

namespace TorchSharp.Tests;

public class SurfaceTests
{
    [Fact]
    public void Every_public_member_is_one_of_the_real_package() => Assert.Empty(Surface.Unknown("TorchSharp.txt", "TorchSharp.dll"));
}
