using System.Globalization;
using System.Text.RegularExpressions;

namespace Course.Cli.Testing;

/// <summary>Passes on what `dotnet test --output Detailed` writes, but for the tests that passed, and takes the counts from its summary.</summary>
internal sealed partial class TestOutput(TextWriter output)
{
    private bool _hiding;
    private bool _summary;

    /// <summary>Tests that have ended so far.</summary>
    public int Done { get; private set; }

    public int Passed { get; private set; }

    /// <summary>Failed tests, and one for each project that did not come to its end.</summary>
    public int Failed { get; private set; }

    public int Skipped { get; private set; }

    public string LastLine => string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed, {Skipped} skipped");

    public void Line(string line)
    {
        _summary |= line.StartsWith("Test run summary:", StringComparison.Ordinal);
        if (Outcome().IsMatch(line))
        {
            Done++;
        }
        // What belongs to a test is indented below it.
        _hiding = line.StartsWith("passed ", StringComparison.Ordinal) || (_hiding && line.StartsWith(' '));
        if (_summary && Count().Match(line) is { Success: true } match)
        {
            var count = int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
            switch (match.Groups["what"].Value)
            {
                case "succeeded":
                    Passed = count;
                    break;
                case "skipped":
                    Skipped = count;
                    break;
                default:
                    Failed += count;
                    break;
            }
        }
        else if (!_hiding && !line.StartsWith("  from ", StringComparison.Ordinal))
        {
            output.WriteLine(line);
        }
    }

    /// <summary>Something went wrong outside of any test.</summary>
    public void Broken(string what)
    {
        Failed++;
        output.WriteLine($"BROKEN: {what}");
    }

    [GeneratedRegex(@"^(passed|failed|skipped) ")]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^  (?<what>failed|error|succeeded|skipped): (?<count>\d+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Count();
}
