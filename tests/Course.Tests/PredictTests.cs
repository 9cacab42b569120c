namespace Course.Tests;

public sealed class PredictTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Shown _shown = new();
    private readonly string? _rootBefore = Environment.GetEnvironmentVariable("COURSE_ROOT");
    private readonly string? _offBefore = Environment.GetEnvironmentVariable("COURSE_PROGRESS");

    public PredictTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "notebooks"));
        Environment.SetEnvironmentVariable("COURSE_ROOT", _folder.Path);
        Environment.SetEnvironmentVariable("COURSE_PROGRESS", null);
    }

    public void Dispose()
    {
        Progress.Reset();
        Environment.SetEnvironmentVariable("COURSE_ROOT", _rootBefore);
        Environment.SetEnvironmentVariable("COURSE_PROGRESS", _offBefore);
        _shown.Dispose();
        _folder.Dispose();
    }

    private string Kept => Path.Combine(_folder.Path, "notebooks", "progress.json");

    private string Last => _shown.Values[^1].ToString()!;

    private string Looked(string question, string outcome = "")
    {
        Predict.Look(question, outcome);
        return Last;
    }

    [Fact]
    public void What_was_said_stands_beside_what_came_out_also_after_a_restart()
    {
        Predict.Say("02 slope in w", "positive");
        Assert.Equal("You say: positive", Last);
        Progress.Reset();
        Assert.Equal("You said: positive\nWhat came out: negative, −6.2", Looked("02 slope in w", "negative, −6.2"));
        Assert.Equal("You said: positive", Looked("02 slope in w"));
    }

    [Fact]
    public void The_last_word_counts_and_numbers_may_be_said()
    {
        Predict.Say("06 ratio", "ten");
        Predict.Say("06 ratio", 12.5);
        Assert.Equal("You said: 12.5", Looked("06 ratio"));
    }

    [Theory]
    [InlineData("?")]
    [InlineData("")]
    [InlineData(" … ")]
    [InlineData(null)]
    public void Nothing_said_is_no_error_and_takes_nothing_back(string? nothing)
    {
        Predict.Say("02 noise", nothing!);
        Assert.StartsWith("Put what you expect in place of the ?", Last, StringComparison.Ordinal);
        Assert.Equal("You made no prediction.\nWhat came out: no", Looked("02 noise", "no"));
        Assert.False(File.Exists(Kept));

        Predict.Say("02 noise", "yes");
        Progress.Reset();
        Predict.Say("02 noise", nothing!);
        Assert.Equal("You said before: yes", Last);
        Assert.Equal("You said: yes", Looked("02 noise"));
    }

    [Fact]
    public void A_run_without_a_person_neither_writes_nor_reads_and_speaks_to_nobody()
    {
        Predict.Say("02 noise", "yes");
        var before = File.ReadAllText(Kept);
        Progress.Reset();
        Environment.SetEnvironmentVariable("COURSE_PROGRESS", "off");
        var said = _shown.Values.Count;
        Predict.Say("02 noise", "?");
        Predict.Look("02 noise");
        Assert.Equal(said, _shown.Values.Count);
        Assert.Equal("What came out: yes", Looked("02 noise", "yes"));
        Predict.Say("02 noise", "no");
        Assert.Equal("You said: no", Looked("02 noise"));
        Assert.Equal(before, File.ReadAllText(Kept));
    }

    [Fact]
    public void Predictions_and_progress_share_a_file_and_leave_each_other_alone()
    {
        Predict.Say("02 noise", "yes");
        Progress.Keep("02_line");
        Check.Value("2.1 Slope", 4, 4);
        Predict.Say("02 path", "straight");
        var log = ProgressFile.Of(_folder.Path).Read(Assert.Fail);
        Assert.True(log.Find("02_line", "2.1")?.Solved);
        Assert.Equal(["02 noise", "02 path"], log.Predictions.Keys);
    }

    [Fact]
    public void A_damaged_file_is_set_aside_and_the_prediction_is_kept_in_a_new_one()
    {
        File.WriteAllText(Kept, """{"notebooks": {}, "predictions": {"02 noise": null}}""");
        Predict.Say("02 path", "straight");
        Progress.Reset();
        Assert.Equal("You said: straight", Looked("02 path"));
        Assert.True(File.Exists(Path.Combine(_folder.Path, "notebooks", "progress.broken.json")));
    }

    [Fact]
    public void A_place_that_cannot_be_written_never_stops_a_cell()
    {
        Directory.CreateDirectory(Kept);
        Predict.Say("02 noise", "yes");
        Assert.Equal("You said: yes", Looked("02 noise"));
        Assert.Equal("You made no prediction.", Looked("02 path"));
    }

    [Fact]
    public void What_a_learner_typed_is_text_on_the_page()
    {
        Predict.Say("02 noise", "w < 2 & b");
        Predict.Look("02 noise", "a <b> is\nno tag");
        var html = ((IHtmlView)_shown.Values[^1]).ToHtml();
        Assert.Contains("You said: w &lt; 2 &amp; b", html);
        Assert.Contains("a &lt;b&gt; is<br>no tag", html);
    }
}
