using System.Text.Json.Nodes;
using Course.Contracts;

namespace Course.Tests;

public sealed class RunAndReportTests : IDisposable
{
    private readonly Shown _shown = new();
    private readonly string? _mode = Environment.GetEnvironmentVariable("COURSE_MODE");

    public RunAndReportTests()
    {
        Environment.SetEnvironmentVariable("COURSE_MODE", null);
        Report.Clear();
    }

    public void Dispose()
    {
        _shown.Dispose();
        Environment.SetEnvironmentVariable("COURSE_MODE", _mode);
    }

    [Fact]
    public void What_only_rounding_leaves_is_said_to_be_that()
    {
        Assert.Equal("difference: below 1e-12", new MetricResult("difference", -1.527e-16).ToString());
        Assert.Equal("difference: 0", new MetricResult("difference", 0).ToString());
        Assert.Equal("difference: 2e-12", new MetricResult("difference", 2e-12).ToString());
    }

    [Fact]
    public void A_run_is_full_unless_it_is_told_to_be_quick()
    {
        Assert.Equal(10, Run.Pick(full: 10, smoke: 1));
        Environment.SetEnvironmentVariable("COURSE_MODE", "smoke");
        Assert.Equal(1, Run.Pick(full: 10, smoke: 1));
    }

    [Fact]
    public void The_root_is_the_folder_with_the_solution() => Assert.True(File.Exists(Path.Combine(Run.Root, "Course.sln")));

    [Theory]
    [InlineData(0.84, 0.83, null, true)]
    [InlineData(0.82, 0.83, null, false)]
    [InlineData(0.83, 0.83, null, true)]
    [InlineData(0.5, null, 0.4, false)]
    [InlineData(0.3, null, 0.4, true)]
    [InlineData(double.NaN, null, null, false)]
    [InlineData(0.1, null, null, true)]
    public void A_metric_passes_within_its_limits(double value, double? atLeast, double? atMost, bool passed)
    {
        Report.Metric("test accuracy", value, atLeast, atMost);
        Assert.Equal(passed, Assert.IsType<MetricResult>(Assert.Single(_shown.Values)).Passed);
    }

    [Fact]
    public void A_metric_writes_the_json_that_the_runner_reads()
    {
        var json = JsonNode.Parse(new MetricResult("slope \"w\"", 2.001, AtLeast: 1.99).ToJson())!.AsObject();
        Assert.Equal(["name", "value", "atLeast", "atMost", "passed"], json.Select(property => property.Key));
        Assert.Equal(new MetricRecord("slope \"w\"", 2.001, 1.99, null, true), MetricRecord.Read(json));
    }

    [Fact]
    public void A_metric_that_is_not_a_number_is_null_in_json() =>
        Assert.Null(JsonNode.Parse(new MetricResult("loss", double.NaN).ToJson())!["value"]);

    [Fact]
    public void A_missed_metric_is_not_called_missed_in_a_quick_run()
    {
        Environment.SetEnvironmentVariable("COURSE_MODE", "smoke");
        var html = new MetricResult("accuracy", 0.1, AtLeast: 0.8).ToHtml();
        Assert.Contains("a quick run", html);
        Assert.DoesNotContain("missed", html);
    }

    [Fact]
    public void The_closing_table_holds_each_metric_once_with_its_newest_value()
    {
        Report.Metric("accuracy", 0.5);
        Report.Metric("loss <b>", 1.25);
        Report.Metric("accuracy", 0.75);
        Report.Table();
        var html = Assert.IsType<MetricTable>(_shown.Values[^1]).ToHtml();
        Assert.Contains("0.75", html);
        Assert.DoesNotContain(">0.5<", html);
        Assert.Contains("loss &lt;b&gt;", html);
    }

    [Theory]
    [InlineData(0.84213, "0.8421")]
    [InlineData(1234567, "1,234,567")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(123.456, "123.5")]
    [InlineData(0, "0")]
    [InlineData(9999.7, "10,000")]
    [InlineData(12345.6, "12,346")]
    [InlineData(16777216, "16,777,216")]
    [InlineData(-62378344, "-62,378,344")]
    [InlineData(62378344.5, "6.238e7")]
    [InlineData(2e12, "2e12")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void Numbers_are_written_with_four_digits(double value, string text) => Assert.Equal(text, NumberText.Of(value));

    [Fact]
    public void A_line_of_progress_replaces_itself_and_always_says_its_last_word()
    {
        var live = new Live();
        for (var i = 0; i < 100; i++)
        {
            live.Update($"step {i}");
        }
        live.Finish("done");
        Assert.Equal("done", Assert.IsType<LiveText>(Assert.Single(_shown.Values)).Text);
    }

    // A colour of its own, without a background of its own, cannot be read in a front end's dark theme.
    [Fact]
    public void A_line_of_text_has_the_colour_of_the_page() =>
        Assert.DoesNotContain("color:", ((IHtmlView)new LiveText("step 1")).ToHtml(), StringComparison.Ordinal);
}
