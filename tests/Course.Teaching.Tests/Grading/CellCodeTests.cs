using Course.Teaching.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Teaching.Tests.Grading;

/// <summary>The names that a cell is taken to declare are those that the compiler makes fields of its script.</summary>
public sealed class CellCodeTests
{
    [Theory]
    [InlineData("for (var i = 0; i < 2; i++) { var inside = i; }")]
    [InlineData("foreach (var n in new[] { 1 }) System.Console.WriteLine(n);")]
    [InlineData("foreach (var (name, v) in new[] { (\"a\", 1) }) { }")]
    [InlineData("while (int.TryParse(\"x\", out var n)) { }")]
    [InlineData("do { var n = 1; } while (false);")]
    [InlineData("using (var reader = new System.IO.StringReader(\"\")) { }")]
    [InlineData("lock (int.TryParse(\"1\", out var n) ? \"a\" : \"b\") { var inside = n; }")]
    [InlineData("if (int.TryParse(\"1\", out var n)) int.TryParse(\"1\", out var inside);")]
    [InlineData("switch (int.TryParse(\"1\", out var n)) { case var other: break; }")]
    [InlineData("System.Console.WriteLine(((object)1) switch { int whole => whole, _ => 0 });")]
    [InlineData("int.TryParse(\"1\", out var n);")]
    [InlineData("var (a, b) = (1, 2);")]
    [InlineData("var good = int.TryParse(\"1\", out var n), twice = n;")]
    [InlineData("var good = ((object)1) is int whole;")]
    [InlineData("System.Func<string, bool> reads = text => int.TryParse(text, out var inside);")]
    [InlineData("System.Func<object, int> size = value => value switch { int whole => whole, _ => 0 };")]
    [InlineData("using var reader = new System.IO.StringReader(\"\");")]
    [InlineData("again: var n = 1;")]
    [InlineData("{ var n = 1; }")]
    [InlineData("again: int.TryParse(\"1\", out var n);")]
    public void Names_are_those_that_later_cells_see(string source)
    {
        var options = new CSharpParseOptions(kind: SourceCodeKind.Script);
        var script = CSharpCompilation.CreateScriptCompilation("cell", CSharpSyntaxTree.ParseText(source, options));
        Assert.Equal(script.ScriptClass!.GetMembers().OfType<IFieldSymbol>().Select(field => field.Name).Order(), CellCode.Of(source).Declared.Keys.Order());
    }
}
