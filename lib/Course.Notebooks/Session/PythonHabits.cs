using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks.Session;

/// <summary>What somebody who comes from Python writes, and what C# has in its place.</summary>
internal static partial class PythonHabits
{
    private const string OfNumbers = "C# keeps functions of one number in Math, Math.Sqrt(x), and those of a tensor on the tensor: x.sqrt().";
    private const string OfArrays = "C# keeps functions of many numbers on the numbers: xs.Sum(), xs.Max(); Math.Max(a, b) takes the larger of two.";
    private const string Logic = "C# writes && for and, || for or, ! for not.";
    private const string Imports = "C# writes using for import; the course's notebooks have what they need from #!import setup.dib in their first cell.";
    private const string Blocks = "C# has parentheses and braces there: if (x > 0) { … }, foreach (var x in xs) { … }, for (var i = 0; i < n; i++) { … }.";
    private const string Power = "C# has no **: x * x, Math.Pow(x, 3) for a number, x.pow(3) for a tensor.";

    private static readonly Dictionary<string, string> s_names = new()
    {
        ["print"] = "C# prints with Console.WriteLine(x); a cell that ends in x without a semicolon shows it too.",
        ["len"] = "The length of an array is xs.Length, of a list xs.Count, of a tensor's first dimension x.shape[0].",
        ["range"] = "C# counts with for (var i = 0; i < n; i++) { … }; Enumerable.Range(0, n) makes the numbers.",
        ["None"] = "C# writes null for None.",
        ["self"] = "C# writes this for self, and hardly ever needs it.",
        ["def"] = "A function of C# begins with the type that it returns: double Square(double x) => x * x;",
        ["lambda"] = "C# writes x => x * x for lambda x: x * x.",
        ["let"] = "C# declares a variable with var: var x = 5;",
        ["and"] = Logic,
        ["or"] = Logic,
        ["not"] = Logic,
        ["with"] = "C# writes using for with: using (torch.no_grad()) { … }",
        ["except"] = "C# writes catch (Exception e) for except.",
        ["elif"] = "C# writes else if for elif.",
        ["raise"] = "C# writes throw for raise: throw new ArgumentException(\"…\");",
        ["pass"] = "An empty block is { } in C#.",
        ["str"] = "x.ToString() makes text of x, and $\"{x:F2}\" text with two decimals.",
        ["np"] = "There is no NumPy here: torch has its functions for tensors, Math those of one number.",
        ["plt"] = "Matplotlib is not here: Chart is Plotly.NET's own, and Plots has what the course draws.",
        ["sqrt"] = OfNumbers,
        ["exp"] = OfNumbers,
        ["log"] = OfNumbers,
        ["abs"] = OfNumbers,
        ["round"] = OfNumbers,
        ["sum"] = OfArrays,
        ["max"] = OfArrays,
        ["min"] = OfArrays,
    };

    /// <summary>A sentence about the first habit among errors in the order of the code; null where there is none.</summary>
    public static string? Hint(CSharpCompilation compilation, IReadOnlyList<Diagnostic> errors)
    {
        var tree = compilation.SyntaxTrees[0];
        return errors.Where(error => error.Location.IsInSource)
            .Select(error => Of(error, tree)).FirstOrDefault(hint => hint is not null);
    }

    /// <summary>What C# has in the place of what an error is about; null where that is no habit of Python's.</summary>
    public static string? Of(Diagnostic error, SyntaxTree tree)
    {
        var token = tree.GetRoot().FindToken(error.Location.SourceSpan.Start);
        var (before, after) = (token.GetPreviousToken(), token.GetNextToken());
        var says = error.GetMessage(CultureInfo.InvariantCulture);
        var line = tree.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString();
        return error.Id switch
        {
            _ when Import().IsMatch(line) => Imports,
            _ when ForIn().IsMatch(line) => Blocks,
            _ when Conditional().IsMatch(line) => "C# writes c ? x : y for x if c else y.",
            "CS0103" when token.Text == "f" && after.SpanStart == token.Span.End && after.IsKind(SyntaxKind.StringLiteralToken) =>
                "C# writes $\"{x}\" for f\"{x}\".",
            "CS0103" or "CS0246" when s_names.TryGetValue(token.Text, out var hint) => hint,
            "CS0103" when AssignmentTo(token) is { Parent: ArgumentSyntax } named =>
                $"An argument is named with a colon in C#: {named.Left}: {named.Right}.",
            "CS0103" when AssignmentTo(token) is { Parent: ExpressionStatementSyntax or ForStatementSyntax } first =>
                $"A new variable is declared, with var: var {first.Left} = {first.Right};",
            "CS0149" => "Only functions can be called like that. A layer and a network have one for it: layer.forward(x).",
            "CS0193" when (token.IsKind(SyntaxKind.AsteriskToken) ? before : token).IsKind(SyntaxKind.AsteriskToken) => Power,
            "CS0266" when says.Contains("'TorchSharp.torch.Tensor' to 'bool'", StringComparison.Ordinal) =>
                "What compares tensors is a tensor again. Take the number first: x.sum().item<float>() > 3.",
            "CS0266" when says.Contains("'TorchSharp.torch.Tensor'", StringComparison.Ordinal) =>
                "One number comes out of a tensor with x.item<float>(), or item<double>() where it is float64.",
            "CS1003" when before.Kind() is SyntaxKind.IfKeyword or SyntaxKind.WhileKeyword or SyntaxKind.ForKeyword or SyntaxKind.ForEachKeyword => Blocks,
            "CS1003" when Slice().IsMatch(line) =>
                "C# writes 0..2 for the slice 0:2: x[0..2], and x[.., 1] for x[:, 1].",
            "CS1012" => "Text stands between double quotes in C#: \"text\"; single ones are for one character.",
            "CS1024" => "A comment begins with // in C#.",
            "CS1503" when says.Contains("from 'int' to 'long[]'", StringComparison.Ordinal) => "Dimensions are a list in TorchSharp: x.mean([0]).",
            "CS1525" when token.Kind() is SyntaxKind.IntKeyword or SyntaxKind.FloatKeyword =>
                $"C# writes ({token.Text})x to make {token.Text} of a number, and {token.Text}.Parse(s) of text.",
            "CS1646" => "C# has no @ for matrices: a.matmul(b).",
            "CS9176" => "A list in brackets needs a type in C#: double[] xs = [1, 2, 3];",
            _ => null,
        };
    }

    // The assignment of which this name is the left side.
    private static AssignmentExpressionSyntax? AssignmentTo(SyntaxToken name) =>
        name.Parent is { Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment } && assignment.Left == name.Parent
            ? assignment
            : null;

    [GeneratedRegex(@"^\s*(from\s+\S+\s+)?import\s+\w")]
    private static partial Regex Import();

    [GeneratedRegex(@"^\s*for(each)?\s*\(?\s*\w+\s+in\s")]
    private static partial Regex ForIn();

    [GeneratedRegex(@"\w\[[^\]""]*:[^\]""]*\]")]
    private static partial Regex Slice();

    [GeneratedRegex(@"=\s*[^?]*[\w)\]](?<!\belse)\s+if\s.+\selse\s")]
    private static partial Regex Conditional();
}
