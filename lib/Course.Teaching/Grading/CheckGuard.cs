using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Notebooks.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Teaching.Grading;

/// <summary>
/// Makes a check cell deaf to what the learner's cells may have put in the place of the course's types, and tells its results from
/// anything else that is shown. The cell gets aliases for the types it names, and a <c>Host.Show</c> of its own, which passes results
/// on under a MIME type that is random for each cell. It does not keep out a program that reads the process's own memory.
/// </summary>
internal sealed class CheckGuard
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

    /// <summary>The cell's source behind its guard. The guard shares the first line, so that line numbers stay.</summary>
    public string Guard(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source, Directives.ParseOptions).GetCompilationUnitRoot();
        var named = root.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text).ToHashSet(StringComparer.Ordinal);
        var declared = root.Usings.Select(alias => alias.Alias?.Name.Identifier.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var aliases = Types.Where(type => named.Contains(type.Key) && !declared.Contains(type.Key))
            .Select(type => $"using {type.Key} = global::{type.Value}; ");
        var usings = root.Usings.Count == 0 ? "" : string.Concat(root.Usings.Select(used => used.ToString().ReplaceLineEndings(" ") + " "));
        var body = root.Usings.Count == 0 ? source : WithoutUsings(source, root);
        return $"{string.Concat(aliases)}{usings}{Sink} {body}";
    }

    /// <summary>Code whose declarations end with it, where that is possible: cells below must not see what hidden checks declare.</summary>
    public static string InBlock(string source)
    {
        var block = $"{{ {source}\n; }}";
        var root = CSharpSyntaxTree.ParseText(block, Directives.ParseOptions).GetCompilationUnitRoot();
        return root.ContainsDiagnostics || root.Members.Count != 1 || root.Members[0] is not GlobalStatementSyntax { Statement: BlockSyntax } ? source : block;
    }

    /// <summary>What the checks of an executed cell found, in order, each as it was left by its hints.</summary>
    public IReadOnlyList<CheckRecord> Results(NotebookCell cell)
    {
        var results = new SortedDictionary<int, CheckRecord>();
        foreach (var output in cell.Outputs)
        {
            if ((output["data"] as JsonObject)?[_mime] is JsonObject json && json["number"]?.GetValueKind() == JsonValueKind.Number)
            {
                results[int.Parse(json["number"]!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)] = CheckRecord.Read(json);
            }
        }
        return [.. results.Values];
    }

    /// <summary>Turns the guarded cell back into what a reader expects: its own source, and results as text.</summary>
    public void Reveal(NotebookCell cell, string source)
    {
        var results = Results(cell);
        cell.Source = source;
        cell.Outputs.RemoveAll(output => (output["data"] as JsonObject)?.ContainsKey(_mime) == true);
        cell.Outputs.AddRange(results.Select(result => new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["text/plain"] = $"{(result.Passed ? "✓" : result.Done ? "✗" : "○")} {result.Exercise}: {result.Message}",
            },
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        }));
    }

    // Written so that nothing in it can be a name of the learner's. Pictures and figures go where they went before.
    private string Sink => $$"""
        { var before = global::Course.Host.Show; var count = 0; global::Course.Host.Show = value => { if (!(value is global::Course.CheckResult)) { return before(value); } var number = count++; global::System.Action<object> say = next => { if (next is global::Course.CheckResult result) { global::System.DisplayExtensions.DisplayAs("{\"number\":" + number.ToString() + "," + result.ToJson().Substring(1), "{{_mime}}"); } }; say(value); return say; }; }
        """.Trim();

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
