using Course.Cli.Testing;

namespace Course.Cli.Tests;

public sealed class TestReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private ProjectReport Read(string results, int exitCode, string runInfo = "")
    {
        var trx = _folder.Write("a.trx", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Results>{results}</Results>
              <ResultSummary outcome="Completed"><Counters total="99" passed="99" />{runInfo}</ResultSummary>
            </TestRun>
            """);
        return ProjectReport.Read("A.Tests", trx, exitCode);
    }

    private const string Passed = """<UnitTestResult testName="A.Works" outcome="Passed" />""";

    private const string Skipped = """<UnitTestResult testName="A.Waits" outcome="NotExecuted" />""";

    private const string Failed = """
        <UnitTestResult testName="A.Breaks" outcome="Failed"><Output><ErrorInfo>
          <Message>Expected 2, found 3</Message><StackTrace>at A.Breaks() in A.cs:line 5</StackTrace>
        </ErrorInfo></Output></UnitTestResult>
        """;

    [Fact]
    public void Tests_are_counted_by_their_own_outcome()
    {
        var report = Read(Passed + Passed + Skipped + Failed, exitCode: 1);
        Assert.Equal((2, 1, 1), (report.Passed, report.Failed, report.Skipped));
        Assert.Null(report.Broken);
    }

    [Fact]
    public void A_failed_test_keeps_its_name_message_and_place()
    {
        var failure = Assert.Single(Read(Failed, exitCode: 1).Failures);
        Assert.Equal("A.Breaks", failure.Name);
        Assert.Contains("Expected 2, found 3", failure.Message, StringComparison.Ordinal);
        Assert.Contains("A.cs:line 5", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_never_came_to_an_outcome_has_failed() =>
        Assert.Equal(1, Read("""<UnitTestResult testName="A.Hangs" />""", exitCode: 1).Failed);

    [Fact]
    public void A_run_that_ends_badly_without_a_failed_test_is_broken() =>
        Assert.Equal("ended with code 134 although no test failed", Read(Passed, exitCode: 134).Broken);

    [Fact]
    public void An_aborted_run_is_broken_even_when_tests_failed_before()
    {
        const string info = """<RunInfos><RunInfo outcome="Error"><Text>The active test run was aborted. Reason: Test host process crashed</Text></RunInfo></RunInfos>""";
        Assert.Equal("The active test run was aborted. Reason: Test host process crashed", Read(Failed, exitCode: 1, info).Broken);
    }

    [Fact]
    public void A_run_that_ends_badly_and_writes_nothing_is_broken() =>
        Assert.Equal("ended with code 139 before it wrote any result", ProjectReport.Read("A.Tests", _folder.At("none.trx"), 139).Broken);

    [Fact]
    public void A_run_that_ends_well_and_writes_nothing_had_nothing_to_run()
    {
        var report = ProjectReport.Read("A.Tests", _folder.At("none.trx"), 0);
        Assert.Equal((0, 0, 0, null), (report.Passed, report.Failed, report.Skipped, report.Broken));
    }

    [Fact]
    public void A_result_file_that_is_cut_off_is_broken()
    {
        var trx = _folder.Write("cut.trx", "<TestRun><Results><UnitTestRes");
        Assert.StartsWith("left a result file that is cut off", ProjectReport.Read("A.Tests", trx, 0).Broken, StringComparison.Ordinal);
    }

    [Fact]
    public void All_projects_are_summed_in_one_line()
    {
        var total = new TestReport([Read(Passed + Skipped, 0), Read(Passed + Passed, 0)]);
        Assert.Equal("3 passed, 0 failed, 1 skipped", total.LastLine);
        Assert.Equal(0, total.Code);
    }

    [Fact]
    public void One_failed_test_fails_the_suite()
    {
        var total = new TestReport([Read(Passed, 0), Read(Passed + Failed, 1)]);
        Assert.Equal("2 passed, 1 failed, 0 skipped", total.LastLine);
        Assert.Equal(1, total.Code);
    }

    [Fact]
    public void A_broken_project_counts_as_a_failure()
    {
        var total = new TestReport([Read(Passed, 0), ProjectReport.Unfinished("B.Tests", "was not built")]);
        Assert.Equal("1 passed, 1 failed, 0 skipped", total.LastLine);
        Assert.Equal(1, total.Code);
    }

    [Fact]
    public void A_suite_in_which_nothing_ran_fails()
    {
        Assert.Equal(1, new TestReport([]).Code);
        Assert.Equal(1, new TestReport([Read(Skipped, 0)]).Code);
    }
}
