using System.Text.RegularExpressions;
using Course.Notebooks.Documents;

namespace Course.Notebooks.Smoke;

/// <summary>
/// An installed Polyglot Notebooks opens and runs these notebooks as long as they use nothing of the host that it lacks.
/// The lists below are the whole of what they may use, each with the reason; what is not in them fails here first.
/// </summary>
public sealed partial class OnlyWhatPolyglotHas
{
    private static readonly Dictionary<string, string> s_directives = new()
    {
        ["#r"] = "a package or a file; both hosts follow it",
        ["#i"] = "a package source; both hosts follow it",
        ["#!import"] = "setup.dib, in each notebook's first cell",
        ["#!time"] = "both say how long a cell took",
        ["#!csharp"] = "starts a cell of a .dib file, or switches inside one",
        ["#!markdown"] = "text inside a cell",
        ["#!html"] = "HTML inside a cell",
        ["#!javascript"] = "a script inside a cell",
        ["#!mermaid"] = "a diagram inside a cell",
        ["#!meta"] = "the header of a .dib file",
        ["#nullable"] = "C#'s own",
        ["#pragma"] = "C#'s own",
        ["#if"] = "C#'s own",
        ["#else"] = "C#'s own",
        ["#endif"] = "C#'s own",
    };

    private static readonly Dictionary<string, string> s_kernel = new()
    {
        ["display"] = "shows a value and returns what can be updated",
        ["HTML"] = "a text that is shown as HTML",
        ["CSS"] = "a style for the page",
        ["Javascript"] = "a script for the page",
        ["GetInputAsync"] = "asks the reader",
        ["GetPasswordAsync"] = "asks the reader",
    };

    // display(x) returns a DisplayedValue; x.Display() is the same as an extension.
    private static readonly string[] s_onDisplayed = ["Update"];

    private static readonly string[] s_namespaces = ["Microsoft.DotNet.Interactive.Formatting"];

    public static TheoryData<string> Sources => [.. SourceNotebooks.SetUps, .. SourceNotebooks.Names];

    private static IEnumerable<string> CodeOf(string source) => source.EndsWith(".dib", StringComparison.Ordinal)
        ? [File.ReadAllText(SourceNotebooks.PathOf(source))]
        : NotebookDocument.Read(SourceNotebooks.PathOf(source)).Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => cell.Source);

    private static IEnumerable<string> Found(string source, Regex what) =>
        CodeOf(source).SelectMany(code => what.Matches(code)).Select(match => match.Groups[1].Value).Distinct();

    [Theory]
    [MemberData(nameof(Sources))]
    public void Directives(string source) => Assert.All(Found(source, Directive()), directive => Assert.Contains(directive, s_directives.Keys));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Members_of_Kernel_and_of_what_is_displayed(string source)
    {
        Assert.All(Found(source, KernelMember()), member => Assert.Contains(member, s_kernel.Keys));
        Assert.All(Found(source, OnDisplayed()), member => Assert.Contains(member, s_onDisplayed));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Members_of_Formatter_are_those_of_the_package(string source) =>
        Assert.All(Found(source, FormatterMember()), member => Assert.NotEmpty(typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).GetMember(member)));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Nothing_of_this_courses_own_engine(string source)
    {
        Assert.All(Found(source, HostNamespace()), name => Assert.Contains(name, s_namespaces));
        Assert.All(CodeOf(source), code => Assert.DoesNotContain("Course.Notebooks", code, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^[ \t]*(#!?[A-Za-z][\w-]*)", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"(?<![\w.])Kernel\.(\w+)")]
    private static partial Regex KernelMember();

    [GeneratedRegex(@"(?<![\w.])display\([^;\n]*\)\.(\w+)\(")]
    private static partial Regex OnDisplayed();

    [GeneratedRegex(@"(?<![\w.])Formatter\.(\w+)")]
    private static partial Regex FormatterMember();

    [GeneratedRegex(@"(Microsoft\.DotNet\.Interactive(?:\.\w+)*)")]
    private static partial Regex HostNamespace();
}
