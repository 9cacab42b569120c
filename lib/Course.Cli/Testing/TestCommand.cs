using System.Diagnostics;
using System.Globalization;
using Course.Notebooks.Running;

namespace Course.Cli.Testing;

/// <summary>`course test`: builds the solution, has `dotnet test` run its projects two at a time, and sums up in one line.</summary>
internal sealed class TestCommand(Repository repository, TextWriter output)
{
    private const string Configuration = "Release"; // as ./course publishes, so most of it is built already

    private string Results => Path.Combine(repository.Artifacts, "test");

    /// <param name="fast">Leave out what starts processes of its own: the notebooks, kernels, the command.</param>
    /// <param name="filter">A part of the tests' full names; null: all.</param>
    public async Task<int> RunAsync(bool fast, string? filter, CancellationToken cancel)
    {
        if (Directory.Exists(Results))
        {
            Directory.Delete(Results, recursive: true);
        }
        Directory.CreateDirectory(Results);
        var view = new TestOutput(output);
        if (!await BuildAsync(cancel))
        {
            view.Broken("Course.sln does not build");
        }
        else
        {
            var code = await TestAsync(fast, filter, view, cancel);
            // A project that was ended because it hung leaves the names of the tests it was at.
            foreach (var line in Directory.EnumerateFiles(Results, "*_hang.log").SelectMany(File.ReadLines))
            {
                output.WriteLine($"hung: {line}");
            }
            if (code != 0 && view.Failed == 0)
            {
                view.Broken($"dotnet test ended with code {code.ToString(CultureInfo.InvariantCulture)}");
            }
            else if (view.Passed + view.Failed == 0)
            {
                output.WriteLine(filter is null ? "No test ran." : $"No test has {filter} in its name.");
            }
        }
        output.WriteLine(view.LastLine);
        return view.Failed == 0 && view.Passed > 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private async Task<bool> BuildAsync(CancellationToken cancel)
    {
        output.WriteLine("Building Course.sln");
        var clock = Stopwatch.StartNew();
        // Without build servers: one that outlived the build would keep this command's pipes open.
        string[] build = ["build", "Course.sln", "-c", Configuration, "--nologo", "-v", "quiet", "-clp:NoSummary", "--disable-build-servers"];
        return await DotnetAsync(build, output.WriteLine, () => $"building, {Seconds(clock)}", cancel) == 0;
    }

    private async Task<int> TestAsync(bool fast, string? filter, TestOutput view, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        string[] test =
        [
            "test", "--solution", "Course.sln", "-c", Configuration, "--no-build", "--results-directory", Results,
            // Two projects at a time: much of what they do is waiting, for a process to start or for a time limit. More would take each other's processors.
            "--max-parallel-test-modules", "2",
            "--output", "Detailed", "--show-stdout", "Failed", "--show-stderr", "Failed",
            "--hangdump", "--hangdump-type", "None", "--hangdump-timeout", "15m",
            "--ignore-exit-code", "8", // no test of a project fits the filter
            .. fast ? ["--filter-not-trait", "Kind=Process"] : Array.Empty<string>(),
            .. filter is null ? [] : new[] { "--filter-method", $"*{filter}*" },
        ];
        await using var log = new StreamWriter(Path.Combine(Results, "test.log")) { AutoFlush = true };
        return await DotnetAsync(test, Take, () => $"{view.Done.ToString(CultureInfo.InvariantCulture)} tests done, {Seconds(clock)}", cancel);

        void Take(string line)
        {
            log.WriteLine(line);
            view.Line(line);
        }
    }

    /// <summary>Runs dotnet, and says each half minute how far it is.</summary>
    private async Task<int> DotnetAsync(string[] arguments, Action<string> line, Func<string> progress, CancellationToken cancel)
    {
        var running = ChildProcess.RunAsync(ChildProcess.Dotnet, arguments, line, repository.Root, TestEnvironment(), cancel);
        while (await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(30), cancel)) != running && !cancel.IsCancellationRequested)
        {
            output.WriteLine($"  {progress()}");
        }
        return await running;
    }

    // Tests and what they start live shortly, too.
    private Dictionary<string, string> TestEnvironment() => new(ProcessEnvironment.ShortLived)
    {
        ["COURSE_ROOT"] = repository.Root,
        // libtorch's threads must not spin while they wait: that costs more than the work itself when other tests run.
        ["OMP_WAIT_POLICY"] = "PASSIVE",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["TESTINGPLATFORM_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
    };

    private static string Seconds(Stopwatch clock) => string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0} s");
}
