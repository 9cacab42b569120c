using Course.Cli.Running;

namespace Course.Cli.Tests;

public sealed class GradeProgressTests
{
    [Fact]
    public void The_time_left_follows_from_what_was_graded_now_not_from_what_was_kept()
    {
        var progress = new GradeProgress(4);
        progress.Graded(kept: true);
        Assert.Equal("1 of 4", progress.ToString());
        progress.Start();
        Assert.Equal("1 of 4", progress.ToString());
        Thread.Sleep(2100);
        progress.Graded(kept: false);
        Assert.Matches(@"^2 of 4, about ([4-9]|[1-9]\d) s left$", progress.ToString());
        progress.Graded(kept: false);
        progress.Graded(kept: false);
        Assert.Equal("4 of 4", progress.ToString());
        Assert.Equal(1, progress.Kept);
    }
}
