using Course.ApiSurface;

namespace MLTests;

public class SurfaceTests
{
    [Fact]
    public void Every_public_member_is_one_of_the_real_package()
    {
        Assert.Empty(Surface.Unknown("Microsoft.ML.txt", "Microsoft.ML.dll"));
    }

    [Fact]
    public void A_member_that_the_real_package_lacks_is_found()
    {
        Assert.NotEmpty(Surface.Unknown("Microsoft.ML.txt", "ApiSurface.dll"));
    }
}
