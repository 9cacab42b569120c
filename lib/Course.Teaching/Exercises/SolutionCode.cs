using System.Text.RegularExpressions;

namespace Course.Teaching.Exercises;

/// <summary>
/// The source of a solution cell, with its regions between <c>// BEGIN SOLUTION</c> and <c>// END SOLUTION</c> and the
/// <c>// STUB:</c> lines directly below each, which take its place in the learner's version.
/// </summary>
public sealed partial class SolutionCode
{
    private readonly string[] _lines;
    private readonly List<Region> _regions = [];

    /// <summary>Reads a cell's source.</summary>
    /// <param name="source">Lines separated by "\n".</param>
    /// <param name="place">Where the cell is, for messages: "02_regression_1d_toy, exercise 2.1".</param>
    /// <exception cref="ExerciseFormatException">A region is not closed or not opened, or a stub stands elsewhere.</exception>
    public SolutionCode(string source, string place)
    {
        _lines = source.Split('\n');
        int? begin = null;
        for (var i = 0; i < _lines.Length; i++)
        {
            switch (MarkOf(_lines[i]))
            {
                case "STUB":
                    var where = begin is null ? "outside of a" : "inside the";
                    throw Wrong($"line {i + 1} is a STUB {where} solution; it belongs directly below // END SOLUTION.");
                case "BEGIN" when begin is not null:
                    throw Wrong($"line {i + 1} is BEGIN SOLUTION before the one in line {begin + 1} has its END SOLUTION.");
                case "BEGIN":
                    begin = i;
                    break;
                case "END":
                    i = AddRegion(begin ?? throw Wrong($"line {i + 1} is END SOLUTION without a BEGIN SOLUTION above it."), i);
                    begin = null;
                    break;
            }
        }
        if (begin is not null)
        {
            throw Wrong($"the BEGIN SOLUTION in line {begin + 1} has no END SOLUTION below it.");
        }

        // A mark that is not read as one would hand the solution to the learner.
        string? MarkOf(string line)
        {
            if (IsStub(line))
            {
                return "STUB";
            }
            var word = Mention().Match(line) is { Success: true } mention ? mention.Groups["word"].Value.ToUpperInvariant() : null;
            return word is null || Mark().IsMatch(line) ? word : throw Wrong($"write \"{line.Trim()}\" as // {word} SOLUTION on a line of its own.");
        }

        ExerciseFormatException Wrong(string what) => new($"{place}: {what}");
    }

    /// <summary>How many regions the learner fills in.</summary>
    public int RegionCount => _regions.Count;

    /// <summary>Whether a text has any of the marks, rightly placed or not.</summary>
    public static bool HasMarks(string source) => source.Split('\n').Any(line => IsStub(line) || Mention().IsMatch(line));

    /// <summary>The complete version without the marks and the stubs, for those who only read it.</summary>
    public static string WithoutMarks(string source) => string.Join('\n', source.Split('\n').Where(line => !IsStub(line) && !Mark().IsMatch(line)));

    /// <summary>The cell as the learner gets it.</summary>
    public string WithStubs() => Replace(region =>
    [
        region.Indent + (region.Stub.Count switch
        {
            0 => "// Your turn: your code goes here.",
            1 => "// Your turn: replace the line below.",
            _ => "// Your turn: replace the lines below.",
        }),
        .. region.Stub,
    ]);

    /// <summary>The cell with another answer in the place of its only region.</summary>
    /// <param name="answer">The lines of the answer.</param>
    /// <exception cref="InvalidOperationException">There are several regions, or none.</exception>
    public string WithAnswer(string answer) => _regions.Count == 1
        ? Replace(_ => answer.TrimEnd('\n').Split('\n'))
        : throw new InvalidOperationException($"The cell has {_regions.Count} solution regions: give the whole cell.");

    /// <returns>The last of its stubs, or its end.</returns>
    private int AddRegion(int begin, int end)
    {
        var stub = new List<string>();
        for (; end + 1 < _lines.Length && Stub().Match(_lines[end + 1]) is { Success: true } line; end++)
        {
            stub.Add((line.Groups["indent"].Value + line.Groups["code"].Value).TrimEnd());
        }
        var indent = _lines[begin][..(_lines[begin].Length - _lines[begin].TrimStart().Length)];
        _regions.Add(new Region(begin, end, indent, stub));
        return end;
    }

    private string Replace(Func<Region, IEnumerable<string>> by)
    {
        var result = new List<string>();
        var next = 0;
        foreach (var region in _regions)
        {
            result.AddRange(_lines[next..region.First]);
            result.AddRange(by(region));
            next = region.Last + 1;
        }
        result.AddRange(_lines[next..]);
        return string.Join('\n', result);
    }

    private static bool IsStub(string line) => Stub().IsMatch(line);

    private sealed record Region(int First, int Last, string Indent, List<string> Stub);

    [GeneratedRegex(@"\b(?<word>BEGIN|END)[ _]SOLUTION\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^\s*//\s*(BEGIN|END) SOLUTION\s*$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<indent>\s*)//\s*STUB: ?(?<code>.*)$")]
    private static partial Regex Stub();
}
