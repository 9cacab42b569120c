using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using Course.Cli.Challenges;
using Course.Cli.Doctor;
using Course.Cli.Exercises;
using Course.Cli.Export;
using Course.Cli.Grading;
using Course.Cli.Kernels;
using Course.Cli.Running;
using Course.Cli.Site;
using Course.Cli.Starting;
using Course.Cli.Testing;
using Course.Cli.Watching;
using Course.Notebooks.Kernels;
using Spectre.Console;

namespace Course.Cli;

/// <summary>The words the command understands, and what each starts.</summary>
internal static class CommandLine
{
    private const int TooLarge = 4_000_000; // In seconds: what waits for a time limit takes no longer one.

    public static async Task<int> RunAsync(string[] args)
    {
        var root = Build();
        var parsed = root.Parse(args);
        if (parsed.Action is not HelpAction and not HelpWithExamples && Explain(root, parsed) is { } problem)
        {
            Console.Error.WriteLine(problem);
            return ExitCode.Usage;
        }
        // Ctrl-C and a polite kill: children are stopped and results written.
        using var interrupted = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                interrupted.Token);
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped.");
            return ExitCode.Interrupted;
        }

        // The second time the default action follows: the process ends.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = !interrupted.IsCancellationRequested;
            interrupted.Cancel();
        }
    }

    internal static Command Build()
    {
        var root = new Command("course", "Machine learning in C#: runs the course's notebooks, checks its exercises and this machine.")
        {
            Start(), RunCommandLine(), Test(), Site(), Export(), Exercises(), Watch(), Progress(), Challenge(), GradeCommandLine.Build(), Kernel(), Doctor(),
        };
        root.Options.Add(new VersionOption("--version") { Description = "Show the version" });
        var help = new HelpOption { Description = "Show this text, or that of a command: course run --help" };
        var show = new HelpWithExamples((HelpAction)help.Action!);
        help.Action = show;
        root.Options.Add(help);
        root.SetAction(show.Invoke);
        return root;
    }

    private static Command Start()
    {
        var noOpen = new Option<bool>("--no-open") { Description = "Start no editor" };
        var command = new Command("start", "Begin here: checks this machine, installs the kernel and opens notebook 01") { noOpen };
        command.SetAction(async (parsed, cancel) =>
        {
            var repository = Repository.Find();
            return await new StartCommand(repository, Console.Out).RunAsync(
                await new Machine(repository).LookAsync(cancel), open: !parsed.GetValue(noOpen), cancel: cancel);
        });
        return command;
    }

    private static Command RunCommandLine()
    {
        var names = Notebooks();
        var smoke = new Option<bool>("--smoke") { Description = "Every cell with little work: seconds instead of minutes, headlines not judged" };
        var jobs = Positive<int>("--jobs", "-j", "N", "How many notebooks run at once; the processor's cores are shared between them", 1);
        var output = Folder("Folder for the executed notebooks, results.json and results.xml (JUnit) [default: artifacts]", "--out", "-o");
        var timeout = Positive<double?>("--timeout", null, "SECONDS", "Time limit of a cell [default: 600]", null);
        var html = new Option<bool>("--html") { Description = "Write an .html page of each executed notebook too; the first time, npm fetches KaTeX for its formulas" };
        var command = new Command("run", "Run notebooks from top to bottom, without an editor") { names, smoke, jobs, output, timeout, html };
        command.SetAction((parsed, cancel) => new RunCommand(Repository.Find(), AnsiConsole.Console, Console.Out).RunAsync(
            parsed.GetValue(names) ?? [], parsed.GetValue(smoke), parsed.GetValue(jobs), parsed.GetValue(output), Time(parsed.GetValue(timeout)),
            parsed.GetValue(html), cancel));
        return command;
    }

    private static Command Test()
    {
        var fast = new Option<bool>("--fast") { Description = "Only the tests that start no process of their own" };
        var filter = new Option<string?>("--filter") { Description = "Only the tests whose full name contains X", HelpName = "X" };
        var command = new Command("test", "Run the whole test suite, a smoke run of every notebook included") { fast, filter };
        command.SetAction((parsed, cancel) => new TestCommand(Repository.Find(), Console.Out).RunAsync(parsed.GetValue(fast), parsed.GetValue(filter), cancel));
        return command;
    }

    private static Argument<string[]> Notebooks(
        string description = "A number (2), a name or its beginning (02_reg), or the path of any .ipynb or .dib; nothing means every notebook",
        string help = "NAME|NUMBER|PATH") => new("notebooks") { Description = description, Arity = ArgumentArity.ZeroOrMore, HelpName = help };

    private static Argument<string?> Word(string name, string help, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne, HelpName = help };

    internal static Option<string?> Folder(string description, string name, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = "DIR" };

    internal static TimeSpan? Time(double? seconds) => seconds is { } some ? TimeSpan.FromSeconds(some) : null;

    private static Command Export()
    {
        var names = Notebooks();
        var output = Folder("Folder for the programs [default: artifacts/export]", "--output", "-o");
        var force = new Option<bool>("--force") { Description = "Overwrite a file that was not made by this command, or was changed since" };
        var command = new Command("export", "Make notebooks into programs of one file each, for `dotnet run file.cs`") { names, output, force };
        command.SetAction(parsed => new ExportCommand(Repository.Find(), Console.Out).Run(parsed.GetValue(names) ?? [], parsed.GetValue(output), parsed.GetValue(force)));
        return command;
    }

    private static Command Site()
    {
        var names = Notebooks("A number (2), or a name or its beginning (02_reg), of the course's notebooks; nothing means every one", "NAME|NUMBER");
        var output = Folder("Folder for the pages; a site that is there is replaced [default: artifacts/site]", "--out", "-o");
        var runs = Folder("Folder in which executed notebooks are looked for, and left [default: artifacts]", "--runs");
        var smoke = new Option<bool>("--smoke") { Description = "Quick runs will do, where there is none of all the work; the pages say so" };
        var jobs = Positive<int>("--jobs", "-j", "N", "How many notebooks run at once, of those that have to", 1);
        var command = new Command("site", "Write the course as pages that need no server; runs the notebooks that changed since they last ran") { names, output, runs, smoke, jobs };
        command.SetAction((parsed, cancel) => new SiteCommand(Repository.Find(), AnsiConsole.Console, Console.Out)
            .RunAsync(parsed.GetValue(names) ?? [], parsed.GetValue(output), parsed.GetValue(runs), parsed.GetValue(smoke), parsed.GetValue(jobs), cancel));
        return command;
    }

    private static Command Exercises()
    {
        var names = Notebooks("A number (2) or a name or its beginning (02_reg); nothing means every notebook with exercises", "NAME|NUMBER");
        var check = new Option<bool>("--check") { Description = "Write nothing: name what differs from its complete notebook, and exit with 1 if anything does" };
        var command = new Command("exercises", "Write the learners' versions of the notebooks to notebooks/exercises/") { names, check };
        command.SetAction(parsed => new ExercisesCommand(Repository.Find(), Console.Out).Run(parsed.GetValue(names) ?? [], parsed.GetValue(check)));
        return command;
    }

    private static Command Watch()
    {
        var name = Word(
            "notebook", "NAME|NUMBER|PATH",
            "A number (6), a name or its beginning (06_sca), or the path of a learner's version; nothing means whichever is saved");
        var full = new Option<bool>("--full") { Description = "The cells above an exercise do all of their work, as in a front end, instead of a taste of it" };
        var command = new Command("watch", "Run an exercise each time you save its notebook, and say what its check found") { name, full };
        command.SetAction((parsed, cancel) => new WatchCommand(Repository.Find(), new WatchView(AnsiConsole.Console, Console.Out))
            .RunAsync(parsed.GetValue(name), parsed.GetValue(full), cancel));
        return command;
    }

    private static Command Progress()
    {
        var command = new Command("progress", "Show which exercises you have solved");
        command.SetAction(_ => new ProgressCommand(Repository.Find(), Console.Out).Run());
        return command;
    }

    private static Command Challenge()
    {
        var file = Word(
            "predictions", "FILE", "A file of predictions, 'id,prediction' for each day of data/challenge/inputs.csv; nothing shows the scoreboard");
        var name = new Option<string?>("--name") { Description = "Whose they are: the score is written to challenge/NAME.json", HelpName = "NAME" };
        var final = new Option<bool>("--final") { Description = "Open the private half for this file, once for each name; without a file, rank by the private half" };
        var command = new Command("challenge", "Score predictions for the challenge of notebook 28, and show who stands where") { file, name, final };
        command.SetAction(parsed => new ChallengeCommand(Repository.Find(), Console.Out).Run(parsed.GetValue(file), parsed.GetValue(name), parsed.GetValue(final)));
        return command;
    }

    private static Command Kernel()
    {
        var install = new Command("install", "Make the kernel known to this user's Jupyter and VS Code") { Prefix(), Force("Replace a kernel of that name that is not the course's") };
        install.SetAction(parsed => New().Install(parsed.GetValue<string?>("--prefix"), parsed.GetValue<bool>("--force")));
        var uninstall = new Command("uninstall", "Take it back") { Prefix(), Force("Remove a kernel of that name even if it is not the course's") };
        uninstall.SetAction(parsed => New().Uninstall(parsed.GetValue<string?>("--prefix"), parsed.GetValue<bool>("--force")));
        var list = new Command("list", "Show the kernels that front ends find on this machine");
        list.SetAction(_ => New().List());
        var folder = Folder("The notebook's folder", "--working-dir");
        var host = new Option<string?>("--kernel-host") { Description = "The name that the client calls this process by", HelpName = "NAME" };
        var stdio = new Command("stdio", "Serve Polyglot Notebooks on standard input and output, in place of dotnet-interactive stdio") { folder, host };
        // A front end may pass on further options of dotnet-interactive's.
        stdio.TreatUnmatchedTokensAsErrors = false;
        stdio.SetAction(parsed => StdioServer.MainAsync(parsed.GetValue(folder), parsed.GetValue(host)));
        var remove = new Option<bool>("--remove") { Description = "Take these settings back" };
        var polyglot = new Command("polyglot", "Have the Polyglot Notebooks extension start the kernel in this folder, by .vscode/settings.json") { remove };
        polyglot.SetAction(parsed => parsed.GetValue(remove) ? New().RemovePolyglot() : New().Polyglot());
        return new Command("kernel", "The C# kernel for VS Code, Jupyter and Polyglot Notebooks") { install, uninstall, list, polyglot, stdio };

        static KernelCommand New() => new(Repository.Find(), Console.Out);
        static Option<string?> Prefix() => Folder("Below DIR/share/jupyter/kernels instead, for everyone who looks there", "--prefix");
        static Option<bool> Force(string description) => new("--force") { Description = description };
    }

    private static Command Doctor()
    {
        var command = new Command("doctor", "Show what this machine has, what it lacks and how to mend it");
        command.SetAction(async (_, cancel) => DoctorCommand.Show(await new Machine(Repository.Find()).LookAsync(cancel), AnsiConsole.Console, Console.Out));
        return command;
    }

    internal static Option<T> Positive<T>(string name, string? alias, string help, string description, T standard)
    {
        var option = new Option<T>(name, alias is null ? [] : [alias]) { Description = description, HelpName = help };
        if (standard is not null)
        {
            option.DefaultValueFactory = _ => standard;
        }
        var (kind, style) = typeof(T) == typeof(int) ? ("whole number", NumberStyles.None) : ("number", NumberStyles.Float);
        option.Validators.Add(result =>
        {
            if (result.Tokens is not [{ Value: var text }])
            {
                return;
            }
            if (!double.TryParse(text, style, CultureInfo.InvariantCulture, out var value) || !(value > 0))
            {
                result.AddError($"{name} takes a positive {kind}, not '{text}'.");
            }
            else if (value >= TooLarge)
            {
                result.AddError($"{name} takes a positive {kind} below {TooLarge}, not '{text}'.");
            }
        });
        return option;
    }

    /// <summary>One sentence for what could not be understood; null when all was.</summary>
    private static string? Explain(Command root, ParseResult parsed)
    {
        var path = PathOf(parsed.CommandResult);
        if (parsed.Errors.Count == 0)
        {
            // Where a command takes any number of words, the parser takes a mistyped option for one.
            return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).FirstOrDefault(token => token.Value.StartsWith('-')) is { } option
                ? $"There is no option '{option.Value}': '{path} --help' shows those there are." : null;
        }
        if (parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-'))
        {
            var names = root.Subcommands.Select(command => command.Name).ToList();
            var nearest = names.MinBy(name => Spelling.Edits(word, name))!;
            return Spelling.Edits(word, nearest) <= 2
                ? $"There is no command '{word}': did you mean '{nearest}'?"
                : $"There is no command '{word}': there are {string.Join(", ", names)}. 'course --help' says what they do.";
        }
        // Our own sentence stands first; the parser adds one of its own about the same value.
        var message = parsed.Errors.Select(error => error.Message).FirstOrDefault(text => text.Contains("takes a positive ", StringComparison.Ordinal))
            ?? parsed.Errors[0].Message;
        return $"{message} '{path} --help' shows what it takes.";
    }

    /// <summary>"course kernel install".</summary>
    private static string PathOf(CommandResult result) => result.Parent is CommandResult above ? $"{PathOf(above)} {result.Command.Name}" : result.Command.Name;
}

/// <summary>The generated help, with a few lines that can be copied below it.</summary>
internal sealed class HelpWithExamples(HelpAction standard) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> s_examples = new()
    {
        ["course"] =
        [
            "course start             begin here: checks, kernel, notebook 01",
            "course run               every notebook; results in artifacts/",
            "course run 2 --smoke     notebook 02, quickly",
            "course test              the whole test suite",
            "course site              the course as pages to read in a browser, in artifacts/site/",
            "course export 19         notebook 19 as a program: 19_fashion_cnn.cs",
            "course exercises         the learners' versions of the notebooks, in notebooks/exercises/",
            "course watch 6           runs the exercise you work on each time you save it",
            "course progress          which exercises you have solved",
            "course challenge         the scoreboard of notebook 28",
            "course kernel install    the kernel for VS Code and Jupyter",
            "course doctor            what this machine lacks, and how to mend it",
        ],
        ["run"] =
        [
            "course run                         every notebook in notebooks/",
            "course run 02 06 --jobs 2          two notebooks side by side",
            "course run ~/mine.ipynb --html     any notebook, with a page to read in a browser",
        ],
        ["export"] =
        [
            "course export 19                    artifacts/export/19_fashion_cnn.cs",
            "course export 2 mine.ipynb -o out   two programs in out/",
        ],
        ["grade"] =
        [
            "course grade submitted/                         every notebook in the folder",
            "course grade submitted/ --jobs 2 --timeout 30   two at a time, half a minute a cell",
            "course grade anna.ipynb --source 2              one file, as notebook 02",
            "course grade submitted/ --only 1/4 -o part1     a quarter of the class; the others on other machines",
            "course grade --merge part1 part2 part3 part4    what they make together",
        ],
        ["challenge"] =
        [
            "course challenge                                       who stands where",
            "course challenge predictions.csv                       the score, and nothing is written",
            "course challenge predictions.csv --name Anna           the score, for the scoreboard",
            "course challenge predictions.csv --name Anna --final   at the very end: the private half",
        ],
        ["test"] =
        [
            "course test                        everything",
            "course test --fast                 without those that start notebooks, kernels or the command",
            "course test --filter Linear        the tests with Linear in their name",
        ],
    };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = standard.Invoke(parseResult);
        if (s_examples.TryGetValue(parseResult.CommandResult.Command.Name, out var lines))
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var line in lines)
            {
                output.WriteLine($"  {line}");
            }
            output.WriteLine();
        }
        return code;
    }
}
