using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Notebooks.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Teaching.Grading;

/// <summary>
/// A check cell that is deaf to what the learner's cells may have put in the place of the course's types, and knows its results from
/// anything else that is shown. The cell gets aliases for the types it names, and a <c>Host.Show</c> of its own, which passes results
/// on under a MIME type that is random for each cell. It does not keep out a program that reads the process's own memory.
/// </summary>
internal sealed class GuardedCheck
{
    // What check cells may name, and where it truly is.
    internal static IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Check"] = "Course.Check",
        ["CheckResult"] = "Course.CheckResult",
        ["Host"] = "Course.Host",
        ["Todo"] = "Course.Todo",
        ["Report"] = "Course.Report",
        ["Run"] = "Course.Run",
        ["Plots"] = "Course.Plots",
        ["torch"] = "TorchSharp.torch",
        ["Math"] = "System.Math",
        ["MathF"] = "System.MathF",
        ["Enumerable"] = "System.Linq.Enumerable",
        ["Array"] = "System.Array",
        ["Convert"] = "System.Convert",
    };

    private readonly string _mime = $"application/vnd.course.grade-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}+json";
    private readonly string _source;

    /// <summary>Guards a cell of the copy that is run. A further check gives no points of its own; without weights, each result weighs 1.</summary>
    public GuardedCheck(NotebookCell cell, string source, double points, IReadOnlyList<double>? weights)
    {
        (Cell, _source, Points, Weights) = (cell, source, points, weights);
        cell.Source = Guard(source);
        // A front end's tags could keep the cell from being run.
        cell.Metadata.Remove("tags");
    }

    public NotebookCell Cell { get; }

    public double Points { get; }

    public IReadOnlyList<double>? Weights { get; }

    /// <summary>What the checks of the executed cell found, in order, each as it was left by its hints.</summary>
    public IReadOnlyList<CheckRecord> Results()
    {
        var results = new SortedDictionary<int, CheckRecord>();
        foreach (var output in Cell.Outputs)
        {
            if ((output["data"] as JsonObject)?[_mime] is JsonObject json && json["number"] is JsonValue value && value.TryGetValue(out int number))
            {
                results[number] = CheckRecord.Read(json);
            }
        }
        return [.. results.Values];
    }

    /// <summary>Turns the cell back into what a reader expects: its own source, and results as text.</summary>
    public void Reveal()
    {
        var results = Results();
        Cell.Source = _source;
        Cell.Outputs.RemoveAll(output => (output["data"] as JsonObject)?.ContainsKey(_mime) == true);
        Cell.Outputs.AddRange(results.Select(result => new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["text/plain"] = $"{(result.Passed ? "✓" : result.Done ? "✗" : "○")} {result.Exercise}: {result.Message}",
            },
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        }));
    }

    /// <summary>Code whose declarations end with it, where that is possible: cells below must not see what hidden checks declare.</summary>
    public static string InBlock(string source)
    {
        var block = $"{{ {source}\n; }}";
        var root = CSharpSyntaxTree.ParseText(block, Directives.ParseOptions).GetCompilationUnitRoot();
        return root.ContainsDiagnostics || root.Members is not [GlobalStatementSyntax { Statement: BlockSyntax }] ? source : block;
    }

    /// <summary>What a cell's metadata say that its checks weigh: <c>"course": {"weights": [2, 1]}</c>, one number a check, in their order.</summary>
    /// <returns>Null when they do not say, or say something else than numbers from 0 up that are not all 0.</returns>
    public static IReadOnlyList<double>? WeightsOf(NotebookCell cell)
    {
        var weights = ((cell.Metadata["course"] as JsonObject)?["weights"] as JsonArray)?
            .Select(weight => weight is JsonValue value && value.TryGetValue(out double number) ? number : -1).ToList();
        return weights is not null && weights.TrueForAll(weight => weight >= 0) && weights.Sum() > 0 ? weights : null;
    }

    /// <summary>The source behind its guard. The guard shares the first line, so that line numbers stay.</summary>
    private string Guard(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source, Directives.ParseOptions).GetCompilationUnitRoot();
        var named = root.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text).ToHashSet(StringComparer.Ordinal);
        var declared = root.Usings.Select(alias => alias.Alias?.Name.Identifier.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var aliases = Types.Where(type => named.Contains(type.Key) && !declared.Contains(type.Key))
            .Select(type => $"using {type.Key} = global::{type.Value}; ");
        var usings = root.Usings.Select(used => used.ToString().ReplaceLineEndings(" ") + " ");
        return $"{string.Concat(aliases)}{string.Concat(usings)}{Sink} {WithoutUsings(source, root)}";
    }

    // Written so that nothing in it can be a name of the learner's. Pictures and figures go where they went before.
    private string Sink => $$"""
        { var before = global::Course.Host.Show; var count = 0; global::Course.Host.Show = value => { if (!(value is global::Course.CheckResult)) { return before(value); } var number = count++; global::System.Action<object> say = next => { if (next is global::Course.CheckResult result) { global::System.DisplayExtensions.DisplayAs("{\"number\":" + number.ToString() + "," + result.ToJson().Substring(1), "{{_mime}}"); } }; say(value); return say; }; }
        """;

    private static string WithoutUsings(string source, CompilationUnitSyntax root)
    {
        var text = source.ToCharArray();
        foreach (var used in root.Usings)
        {
            for (var i = used.SpanStart; i < used.Span.End; i++)
            {
                text[i] = text[i] == '\n' ? '\n' : ' ';
            }
        }
        return new string(text);
    }
}
