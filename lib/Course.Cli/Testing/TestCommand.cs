using System.Diagnostics;
using System.Globalization;

namespace Course.Cli.Testing;

/// <summary>`course test`: builds the solution once, runs one test project after the other, and sums their results.</summary>
internal sealed class TestCommand(Repository repository, TextWriter output)
{
    private const string Configuration = "Release"; // what ./course publishes is built already

    // Longer than a test may hang before the test platform itself ends it: this is for a platform that hangs.
    private static readonly TimeSpan s_silence = TimeSpan.FromMinutes(20);

    private string Results => Path.Combine(repository.Artifacts, "test");

    public async Task<int> RunAsync(string? filter, CancellationToken cancel)
    {
        // Results of an earlier run must not be counted.
        if (Directory.Exists(Results))
        {
            Directory.Delete(Results, recursive: true);
        }

        Directory.CreateDirectory(Results);
        var projects = Projects(repository, PackageSources.Mode);
        var reports = new List<ProjectReport>();
        if (await BuildAsync(cancel))
        {
            foreach (var project in projects)
            {
                var report = await TestAsync(project, filter, cancel);
                Describe(report);
                reports.Add(report);
            }
        }
        else
        {
            reports.Add(ProjectReport.Unfinished("Course.sln", "does not build"));
        }

        var total = new TestReport(reports);
        output.WriteLine();
        if (total.Passed + total.Failed == 0)
        {
            output.WriteLine(filter is null ? "No test ran." : $"No test fits the filter {filter}.");
        }

        output.WriteLine($"Results and logs: {Repository.Shown(Results)}");
        output.WriteLine(total.LastLine);
        return total.Code;
    }

    /// <summary>The project files under tests/ that hold tests, in the order of their names, the smoke run of the notebooks last.</summary>
    /// <remarks>With the packages from NuGet, the stand-ins and the projects that test them are left out.</remarks>
    internal static IReadOnlyList<string> Projects(Repository repository, string packages) =>
        [.. Directory.EnumerateFiles(Path.Combine(repository.Root, "tests"), "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .Where(path => path.EndsWith(".Tests.csproj", StringComparison.Ordinal) || path.EndsWith(".Smoke.csproj", StringComparison.Ordinal))
            .Where(path => packages == "StandIn" || !SolutionParts.IsAboutStandIns(path, repository.Root))
            .OrderBy(path => path.EndsWith(".Smoke.csproj", StringComparison.Ordinal))
            .ThenBy(path => path, StringComparer.Ordinal)];

    private async Task<bool> BuildAsync(CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var solution = "Course.sln";
        if (PackageSources.Mode == "NuGet")
        {
            solution = Path.Combine(Results, "Course.NuGet.slnf");
            await File.WriteAllTextAsync(solution, SolutionParts.WithoutStandIns(repository.Root, Results), cancel);
        }

        output.WriteLine($"Building Course.sln{(PackageSources.Mode == "NuGet" ? " with the packages from NuGet, without the stand-ins" : "")}");
        var lines = new List<string>();
        // Without build servers: one that outlived the build would keep this command's pipes open.
        var building = ChildProcess.RunAsync(
            ChildProcess.Dotnet,
            ["build", solution, "-c", Configuration, $"-p:CoursePackages={PackageSources.Mode}", "--nologo", "-v", "minimal", "--disable-build-servers"],
            line =>
            {
                lines.Add(line);
                if (line.Contains(" -> ", StringComparison.Ordinal))
                {
                    output.WriteLine($"  {line.Split(" -> ")[0].Trim()}");
                }
            },
            repository.Root,
            TestEnvironment(),
            cancel,
            s_silence);
        var (code, hung) = await OutcomeAsync(building);
        await File.WriteAllLinesAsync(Path.Combine(Results, "build.log"), lines, cancel);
        if (code == 0)
        {
            output.WriteLine($"  built in {Seconds(clock)}");
            return true;
        }

        foreach (var line in lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct().DefaultIfEmpty(string.Join('\n', lines.TakeLast(20))))
        {
            output.WriteLine($"  {line}");
        }

        output.WriteLine($"  the build failed after {Seconds(clock)}{(hung is null ? "" : ": " + hung)}");
        return false;
    }

    private async Task<ProjectReport> TestAsync(string project, string? filter, CancellationToken cancel)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var assembly = Path.Combine(Path.GetDirectoryName(project)!, "bin", Configuration, "net10.0", name + ".dll");
        output.WriteLine(name);
        if (!File.Exists(assembly))
        {
            return ProjectReport.Unfinished(name, "was not built: add it to Course.sln");
        }

        var clock = Stopwatch.StartNew();
        var done = 0;
        var log = new List<string>();
        var running = ChildProcess.RunAsync(
            ChildProcess.Dotnet,
            [
                "test", assembly,
                "--logger", $"trx;LogFileName={name}.trx",
                "--logger", "console;verbosity=normal",
                "--results-directory", Results,
                // A test that hangs must not hang the whole suite.
                "--blame-hang-timeout", "15m", "--blame-hang-dump-type", "none",
                .. filter is null ? Array.Empty<string>() : ["--filter", filter],
            ],
            line =>
            {
                log.Add(line);
                if (line.StartsWith("  Passed ", StringComparison.Ordinal) || line.StartsWith("  Failed ", StringComparison.Ordinal) || line.StartsWith("  Skipped ", StringComparison.Ordinal))
                {
                    done++;
                }
            },
            repository.Root,
            TestEnvironment(),
            cancel,
            s_silence);
        while (await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(30), cancel)) != running && !cancel.IsCancellationRequested)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {done} tests done, {Seconds(clock)}"));
        }

        var (code, hung) = await OutcomeAsync(running);
        await File.WriteAllLinesAsync(Path.Combine(Results, name + ".log"), log, cancel);
        var report = hung is null ? ProjectReport.Read(name, Path.Combine(Results, name + ".trx"), code) : ProjectReport.Unfinished(name, $"hung: {hung}");
        if (filter is null && report is { Passed: 0, Failed: 0, Skipped: 0, Broken: null })
        {
            report = ProjectReport.Unfinished(name, "holds no test");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {report.Passed} passed, {report.Failed} failed, {report.Skipped} skipped in {Seconds(clock)}"));
        return report;
    }

    /// <summary>The exit code, or why there is none.</summary>
    private static async Task<(int Code, string? Hung)> OutcomeAsync(Task<int> running)
    {
        try
        {
            return (await running, null);
        }
        catch (TimeoutException e)
        {
            return (-1, e.Message);
        }
    }

    private void Describe(ProjectReport report)
    {
        foreach (var failure in report.Failures)
        {
            output.WriteLine($"  FAILED {failure.Name}");
            foreach (var line in failure.Message.Split('\n').Take(12))
            {
                output.WriteLine($"      {line.TrimEnd()}");
            }
        }

        if (report.Broken is not null)
        {
            output.WriteLine($"  BROKEN {report.Name} {report.Broken} (its output: {Repository.Shown(Path.Combine(Results, report.Name + ".log"))})");
        }
    }

    private Dictionary<string, string> TestEnvironment() => new()
    {
        ["COURSE_ROOT"] = repository.Root,
        // libtorch's threads must not spin while they wait: that costs more than the work itself when other tests run.
        ["OMP_WAIT_POLICY"] = "PASSIVE",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
    };

    private static string Seconds(Stopwatch clock) => string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0} s");
}
