using System.CommandLine;
using System.CommandLine.Parsing;
using Course.Notebooks.Running;
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
        var hidden = CommandLine.Folder(
            "Folder with further checks that learners do not see: 02-1.cs for the exercise with the grade id 02-1", "--hidden");
        var output = CommandLine.Folder("Folder for grades.csv, index.html, feedback/ and notebooks/ [default: artifacts/grades]", "--out", "-o");
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
        command.SetAction((parsed, cancel) =>
        {
            var repository = Repository.Find();
            var named = parsed.GetValue(source);
            var grade = new GradeCommand(
                new GradeOptions
                {
                    Worker = WorkerCommand.OfThisProgram("worker"),
                    Sources = named is null ? NotebookNames.All(repository) : [Source(repository, named)],
                    SourceIsGiven = named is not null,
                    OutputFolder = Path.GetFullPath(parsed.GetValue(output) ?? Path.Combine(repository.Artifacts, "grades")),
                    Root = repository.Root,
                    HiddenFolder = parsed.GetValue(hidden) is { } folder ? Path.GetFullPath(folder) : null,
                    CellTimeout = CommandLine.Time(parsed.GetValue(timeout)),
                    Jobs = parsed.GetValue(jobs),
                    MemoryMB = parsed.GetValue(memory),
                    Mode = parsed.GetValue(smoke) ? RunMode.Smoke : RunMode.Full,
                    Sandbox = parsed.GetValue(sandbox),
                    Only = parsed.GetValue(only),
                    Fresh = parsed.GetValue(fresh),
                    AfterKill = GradeSupervisor.IsAfterKill,
                },
                AnsiConsole.Console, Console.Out);
            var submissions = parsed.GetValue(paths) ?? [];
            return parsed.GetValue(merge)
                ? Task.FromResult(grade.Merge(submissions))
                : grade.RunAsync(submissions, [.. parsed.Tokens.Select(token => token.Value)], cancel);
        });
        return command;
    }

    private static string Source(Repository repository, string named) =>
        NotebookNames.Resolve(repository, [named], Directory.GetCurrentDirectory()) is [var one]
            ? one
            : throw new UsageException($"--source takes one notebook; {named} is several.");

    private static SandboxUse Wrong(ArgumentResult result)
    {
        result.AddError($"--sandbox takes auto, on or off, not '{result.Tokens[0].Value}'.");
        return SandboxUse.Auto;
    }
}
