using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Course.Cli.Testing;

/// <summary>A test that failed: its name and the first lines of what it said.</summary>
internal sealed record FailedTest(string Name, string Message);

/// <summary>What one test project reported.</summary>
/// <param name="Broken">Why the project's tests could not be run to their end; null when they were.</param>
internal sealed record ProjectReport(string Name, int Passed, int Failed, int Skipped, IReadOnlyList<FailedTest> Failures, string? Broken)
{
    public static ProjectReport Unfinished(string name, string reason) => new(name, 0, 0, 0, [], reason);

    /// <summary>Reads a TRX file, the result format of `dotnet test`.</summary>
    /// <param name="exitCode">What the test run returned: it tells a crash from a run in which everything passed.</param>
    public static ProjectReport Read(string name, string trx, int exitCode)
    {
        if (!File.Exists(trx))
        {
            // With a filter that fits nothing here, the run ends well and writes nothing.
            return exitCode == 0
                ? new ProjectReport(name, 0, 0, 0, [], null)
                : Unfinished(name, $"ended with code {exitCode.ToString(CultureInfo.InvariantCulture)} before it wrote any result");
        }

        XDocument document;
        try
        {
            document = XDocument.Load(trx);
        }
        catch (XmlException e)
        {
            return Unfinished(name, $"left a result file that is cut off: {e.Message}");
        }

        XNamespace ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
        int passed = 0, failed = 0, skipped = 0;
        var failures = new List<FailedTest>();
        foreach (var result in document.Descendants(ns + "UnitTestResult"))
        {
            switch ((string?)result.Attribute("outcome"))
            {
                case "Passed":
                    passed++;
                    break;
                case "NotExecuted" or "Inconclusive":
                    skipped++;
                    break;
                default: // Failed, Error, Timeout, Aborted, or no outcome because the run was cut short
                    failed++;
                    var info = result.Element(ns + "Output")?.Element(ns + "ErrorInfo");
                    failures.Add(new FailedTest(
                        (string?)result.Attribute("testName") ?? "a test without a name",
                        $"{(string?)info?.Element(ns + "Message")}\n{(string?)info?.Element(ns + "StackTrace")}".Trim()));
                    break;
            }
        }

        // Failing tests explain a code other than 0, unless the run itself was aborted.
        var aborted = document.Descendants(ns + "RunInfo")
            .Select(info => (string?)info.Element(ns + "Text"))
            .FirstOrDefault(text => text is not null && (text.Contains("aborted", StringComparison.OrdinalIgnoreCase) || text.Contains("crash", StringComparison.OrdinalIgnoreCase)));
        var broken = aborted is not null ? FirstLine(aborted)
            : exitCode != 0 && failed == 0 ? $"ended with code {exitCode.ToString(CultureInfo.InvariantCulture)} although no test failed"
            : null;
        return new ProjectReport(name, passed, failed, skipped, failures, broken);
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].Trim();
}

/// <summary>The sum over all test projects.</summary>
internal sealed class TestReport(IReadOnlyList<ProjectReport> projects)
{
    public int Passed => projects.Sum(project => project.Passed);

    /// <summary>Failed tests, and one for each project that did not come to its end.</summary>
    public int Failed => projects.Sum(project => project.Failed + (project.Broken is null ? 0 : 1));

    public int Skipped => projects.Sum(project => project.Skipped);

    /// <summary>A run in which nothing ran proves nothing, so it fails too.</summary>
    public int Code => Failed == 0 && Passed > 0 ? ExitCode.Ok : ExitCode.Failed;

    public string LastLine => string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed, {Skipped} skipped");
}
