using Course.Shared;

namespace Course.Cli.Tests;

/// <summary>The built command, started as a person starts it.</summary>
[Trait("Kind", "Process")]
public sealed class CommandLineTests
{
    [Fact]
    public async Task Without_a_word_it_shows_what_it_can_do()
    {
        var (code, text) = await Course();
        Assert.Equal(0, code);
        foreach (var command in new[] { "run", "test", "kernel", "doctor" })
        {
            Assert.Contains($"\n  {command} ", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("worker", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_shows_a_line_to_copy()
    {
        var (code, text) = await Course("run", "--help");
        Assert.Equal(0, code);
        Assert.Contains("--smoke", text, StringComparison.Ordinal);
        Assert.Contains("course run 02 06 --jobs 2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_that_is_asked_for_comes_whatever_else_was_typed()
    {
        var (code, text) = await Course("run", "--smok", "--help");
        Assert.Equal(0, code);
        Assert.Contains("--smoke", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_version_is_one_line()
    {
        var (code, text) = await Course("--version");
        Assert.Equal(0, code);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", text);
    }

    [Theory]
    [InlineData("There is no command 'rnu': did you mean 'run'?", "rnu")]
    [InlineData("There is no command 'dance': there are start, run, test, site, export, exercises, watch, progress, challenge, grade, kernel, doctor. 'course --help' says what they do.", "dance")]
    [InlineData("--jobs takes a positive whole number, not 'many'. 'course run --help' shows what it takes.", "run", "--jobs", "many")]
    [InlineData("--jobs takes a positive whole number, not '0'. 'course run --help' shows what it takes.", "run", "--jobs", "0")]
    [InlineData("--jobs takes a positive whole number, not '2.5'. 'course run --help' shows what it takes.", "run", "--jobs", "2.5")]
    [InlineData("--timeout takes a positive number below 4000000, not '5000000'. 'course grade --help' shows what it takes.", "grade", "x", "--timeout", "5000000")]
    [InlineData("--timeout takes a positive number, not '-1'. 'course run --help' shows what it takes.", "run", "--timeout", "-1")]
    [InlineData("There is no option '--smok': 'course run --help' shows those there are.", "run", "--smok")]
    [InlineData("There is no option '--hiden': 'course grade --help' shows those there are.", "grade", "x", "--hiden", "y")]
    [InlineData("There is no option '--ful': 'course watch --help' shows those there are.", "watch", "--ful")]
    [InlineData("Unrecognized command or argument '--foo'. 'course kernel install --help' shows what it takes.", "kernel", "install", "--foo")]
    public async Task Wrong_usage_gets_one_sentence_and_code_2(string sentence, params string[] arguments)
    {
        var (code, text) = await Course(arguments);
        Assert.Equal(sentence + "\n", text);
        Assert.Equal(2, code);
    }

    [Fact]
    public async Task Outside_of_the_course_it_says_how_to_start_it()
    {
        using var folder = new TemporaryFolder();
        var (code, text) = await Course(["run"], new Dictionary<string, string> { ["COURSE_ROOT"] = folder.Path });
        Assert.Equal(2, code);
        Assert.Contains("start the command as ./course", text, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Text)> Course(params string[] arguments) => Course(arguments, null);

    internal static async Task<(int Code, string Text)> Course(string[] arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var text = new List<string>();
        var code = await ChildProcess.RunAsync(
            ChildProcess.Dotnet, [PublishedCommand.Path, .. arguments], text.Add, environment: environment);
        return (code, string.Concat(text.Select(line => line + "\n")));
    }
}
