using System.CommandLine;
using System.CommandLine.Parsing;
using Course.Teaching.Grading;
using Spectre.Console;

namespace Course.Cli.Grading;

/// <summary>The words that `course grade` understands.</summary>
internal static class GradeCommandLine
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("submissions")
        {
            Description = "Notebooks that were handed in, and folders with them at any depth (nbgrader's submitted/LEARNER/… too); with --merge, folders with grades",
            Arity = ArgumentArity.OneOrMore,
            HelpName = "FILE|FOLDER",
        };
        var source = new Option<string?>("--source")
        {
            Description = "The complete notebook they belong to (a number, name or path) [default: each finds its own]",
            HelpName = "NAME",
        };
        var hidden = new Option<string?>("--hidden")
        {
            Description = "Folder with further checks that learners do not see: 02-1.cs for the exercise with the grade id 02-1",
            HelpName = "DIR",
        };
        var output = new Option<string?>("--out", "-o")
        {
            Description = "Folder for grades.csv, index.html, feedback/ and notebooks/ [default: artifacts/grades]",
            HelpName = "DIR",
        };
        var timeout = CommandLine.Positive<double?>(
            "--timeout", null, "SECONDS", "Time limit of a cell; a submission has ten times that [default: ten times the slowest cell, 20 at least]", null);
        var jobs = CommandLine.Positive<int>("--jobs", "-j", "N", "How many submissions run at once; the processor's cores are shared between them", 1);
        var memory = CommandLine.Positive<int>("--memory", null, "MB", "The most memory a submission may hold", 4096);
        var smoke = new Option<bool>("--smoke") { Description = "Every cell with little work, where the notebooks' checks allow it" };
        var sandbox = new Option<SandboxUse>("--sandbox")
        {
            Description = "Run submissions in a sandbox (Linux, bubblewrap): auto, where it works; on, or not at all; off",
            HelpName = "auto|on|off",
            DefaultValueFactory = _ => SandboxUse.Auto,
            CustomParser = result => Enum.TryParse<SandboxUse>(result.Tokens[0].Value, ignoreCase: true, out var use) && !char.IsDigit(result.Tokens[0].Value[0]) ? use : Wrong(result),
        };
        var only = new Option<GradePart?>("--only")
        {
            Description = "Grade one of several parts, such as 1/4: the others run elsewhere, and --merge puts them together",
            HelpName = "K/N",
            CustomParser = result =>
            {
                var part = GradePart.Parse(result.Tokens[0].Value);
                if (part is null)
                {
                    result.AddError($"--only takes a part such as 1/4, not '{result.Tokens[0].Value}'.");
                }
                return part;
            },
        };
        var merge = new Option<bool>("--merge") { Description = "Put the grades of several folders together in --out, as if one run had made them" };
        var fresh = new Option<bool>("--fresh") { Description = "Grade everything anew, also what --out has from before" };
        var command = new Command("grade", "Grade notebooks that were handed in: points by exercise and a page a learner")
        {
            paths, source, hidden, output, timeout, jobs, memory, smoke, sandbox, only, merge, fresh,
        };
        command.SetAction((parsed, cancel) => new GradeCommand(Repository.Find(), AnsiConsole.Console, Console.Out).StartAsync(
            new GradeOrder(
                parsed.GetValue(paths) ?? [],
                parsed.GetValue(source),
                parsed.GetValue(hidden),
                parsed.GetValue(output),
                parsed.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                parsed.GetValue(jobs),
                parsed.GetValue(memory),
                parsed.GetValue(smoke),
                parsed.GetValue(sandbox),
                parsed.GetValue(only),
                parsed.GetValue(merge),
                parsed.GetValue(fresh)),
            [.. parsed.Tokens.Select(token => token.Value)],
            cancel));
        return command;
    }

    private static SandboxUse Wrong(ArgumentResult result)
    {
        result.AddError($"--sandbox takes auto, on or off, not '{result.Tokens[0].Value}'.");
        return SandboxUse.Auto;
    }
}
