using Course.Contracts;

namespace Course.Tests;

/// <summary>The challenge as cells see it.</summary>
public sealed class ChallengeTests : IDisposable
{
    private readonly Shown _shown = new();

    public void Dispose() => _shown.Dispose();

    [Fact]
    public void Ten_years_have_a_level_and_three_more_follow_without_a_gap()
    {
        var (days, levels) = Challenge.Train();
        var inputs = Challenge.Inputs();
        Assert.Equal((3652, 3652, 1096), (days.Length, levels.Length, inputs.Length));
        RiverDay[] all = [.. days, .. inputs];
        Assert.Equal(Enumerable.Range(1, 4748), all.Select(day => day.Id));
        Assert.Equal(Enumerable.Range(0, 4748).Select(new DateOnly(2001, 1, 1).AddDays), all.Select(day => day.Date));
        Assert.Equal(Enumerable.Range(0, 10), levels.Distinct().Order());
        Assert.Equal(["closed", "half", "open"], all.Select(day => day.Weir).Distinct().Order(StringComparer.Ordinal));
        // Some readings failed, never those of the thermometer.
        Assert.Contains(all, day => double.IsNaN(day.Rain));
        Assert.DoesNotContain(all, day => double.IsNaN(day.Temperature));
    }

    [Fact]
    public void A_level_that_is_one_off_counts_half() => Assert.Equal(50, Challenge.Points([3, 4, 2, 5], [3, 3, 3, 3]));

    [Fact]
    public void Without_a_name_the_score_is_shown_and_nothing_is_written()
    {
        var points = Challenge.Submit("?", [.. Enumerable.Repeat(4, 1096)]);
        Assert.InRange(points, 20, 60);
        Assert.Contains("Put your name in place of the ?", Assert.Single(_shown.Values).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.Exists(Path.Combine(Run.Root, "challenge")) ? Directory.GetFiles(Path.Combine(Run.Root, "challenge")) : [], file => Path.GetFileName(file) == ".json");
    }

    [Fact]
    public void A_file_that_was_missing_is_read_once_it_is_back()
    {
        var before = Environment.GetEnvironmentVariable("COURSE_ROOT");
        using var folder = new TemporaryFolder();
        try
        {
            Environment.SetEnvironmentVariable("COURSE_ROOT", folder.Path);
            Assert.Contains("bring it back", Assert.Throws<ChallengeException>(() => Challenge.Submit("?", [])).Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("COURSE_ROOT", before);
        }
        Challenge.Submit("?", [.. Enumerable.Repeat(4, 1096)]);
    }

    [Theory]
    [InlineData(1095, 4, "These are 1,095 predictions for 1,096 days: give one for each day of Challenge.Inputs().")]
    [InlineData(1096, 10, "The prediction for day 3653 is 10: a level is a whole number from 0 to 9.")]
    public void What_is_not_a_level_for_each_day_is_refused(int count, int level, string message) =>
        Assert.Equal(message, Assert.Throws<ChallengeException>(() => Challenge.Submit("?", [.. Enumerable.Repeat(level, count)])).Message);
}
