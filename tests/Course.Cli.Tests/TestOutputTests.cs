using Course.Cli.Testing;

namespace Course.Cli.Tests;

/// <summary>What `course test` makes of the lines of `dotnet test`.</summary>
public sealed class TestOutputTests
{
    private readonly StringWriter _shown = new() { NewLine = "\n" };
    private readonly TestOutput _output;

    public TestOutputTests() => _output = new TestOutput(_shown);

    private void Say(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            _output.Line(line.TrimEnd('\r'));
        }
    }

    private const string Tests = """
        Running tests from /x/A.Tests.dll (net10.0|x64)
        passed A.T.Works (3ms)
          from /x/A.Tests.dll (net10.0|x64)
        skipped A.T.Waits
          there is no node here
          from /x/A.Tests.dll (net10.0|x64)
        failed A.T.Breaks (9ms)
          from /x/A.Tests.dll (net10.0|x64)
          Expected: 1
          Actual:   2
            at A.T.Breaks() in T.cs:5
        /x/A.Tests.dll (net10.0|x64) failed with 1 error(s) (7s 467ms)
        """;

    private const string Summary = """

        Test run summary: Failed!
          /x/A.Tests.dll (net10.0|x64) failed with 1 error(s) (7s 467ms)

          total: 7
          failed: 1
          succeeded: 4
          skipped: 2
          duration: 10s 319ms
        """;

    [Fact]
    public void What_failed_and_why_something_was_skipped_is_shown_and_what_passed_is_only_counted()
    {
        Say(Tests);
        Assert.Equal("""
            Running tests from /x/A.Tests.dll (net10.0|x64)
            skipped A.T.Waits
              there is no node here
            failed A.T.Breaks (9ms)
              Expected: 1
              Actual:   2
                at A.T.Breaks() in T.cs:5
            /x/A.Tests.dll (net10.0|x64) failed with 1 error(s) (7s 467ms)

            """.ReplaceLineEndings("\n"), _shown.ToString());
        Assert.Equal(3, _output.Done);
    }

    [Fact]
    public void The_counts_are_those_of_the_summary()
    {
        Say(Tests + "\n" + Summary);
        Assert.Equal("4 passed, 1 failed, 2 skipped", _output.LastLine);
    }

    [Fact]
    public void What_a_test_prints_is_not_taken_for_the_summary()
    {
        Say("failed A.T.Breaks (9ms)\n  failed: 9\n  succeeded: 9");
        Assert.Equal("0 passed, 0 failed, 0 skipped", _output.LastLine);
    }

    [Fact]
    public void A_project_that_did_not_come_to_its_end_counts_as_a_failure()
    {
        Say("Test run summary: Failed!\n\n  error: 1\n\n  total: 1\n  failed: 2\n  succeeded: 1\n  skipped: 0");
        Assert.Equal("1 passed, 3 failed, 0 skipped", _output.LastLine);
    }

    [Fact]
    public void So_does_a_build_that_failed()
    {
        _output.Broken("Course.sln does not build");
        Assert.Equal("0 passed, 1 failed, 0 skipped", _output.LastLine);
        Assert.Equal("BROKEN: Course.sln does not build\n", _shown.ToString());
    }
}
