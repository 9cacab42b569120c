using System.Diagnostics;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Grading;

namespace Course.Teaching.Tests.Grading;

/// <summary>What a submission can reach. Each prints what it found; the executed copy has it.</summary>
[Collection("One at a time")]
[Trait("Kind", "Process")]
public sealed class SandboxTests : IDisposable
{
    private readonly SmallCourse _course = new();

    public void Dispose() => _course.Dispose();

    private string Submissions => Path.Combine(_course.Folder, "submissions");

    private static async Task SkipWithoutAsync()
    {
        var (sandbox, reason) = await Sandbox.TryAsync([], []);
        Assert.SkipWhen(sandbox is null, $"There is no sandbox here: {reason}.");
    }

    /// <summary>What the code printed in an otherwise right submission, with the sandbox or without.</summary>
    private async Task<(GradeReport Report, string Printed)> GradeAsync(SandboxUse use, string code, GradeOptions? options = null)
    {
        var document = _course.Answered();
        document.Cells.Insert(3, SmallCourse.Code(code));
        _course.HandIn("curious", document);
        var report = await new Grader([Submissions], (options ?? _course.Options) with { Sandbox = use }).RunAsync();
        var executed = NotebookDocument.Read(Path.Combine(_course.Options.OutputFolder, "notebooks", "curious.ipynb"));
        var cell = executed.Cells.Find(cell => cell.Source == code)!;
        return (report, string.Concat(cell.Outputs.Select(output => output["text"] is { } text
            ? text is System.Text.Json.Nodes.JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string?)text
            : output.ToJsonString())));
    }

    [Fact]
    public async Task In_the_sandbox_a_right_submission_gets_all_points_and_the_report_says_so()
    {
        await SkipWithoutAsync();
        var (report, printed) = await GradeAsync(SandboxUse.On, "Console.WriteLine(\"hello\");");
        Assert.Equal("hello\n", printed);
        Assert.Empty(report.Warnings);
        Assert.Equal(6, report.Submissions[0].Total);
        Assert.StartsWith("Submissions ran in a sandbox (bubblewrap)", report.Protection, StringComparison.Ordinal);
        Assert.Contains("Submissions ran in a sandbox", File.ReadAllText(Path.Combine(_course.Options.OutputFolder, "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_runs_in_the_sandbox_lives_on_when_the_thread_that_started_it_has_ended()
    {
        await SkipWithoutAsync();
        var (sandbox, _) = await Sandbox.TryAsync([], []);
        var start = new ProcessStartInfo("sleep") { WorkingDirectory = "/", ArgumentList = { "2" } };
        sandbox!.Enclose(start, null, null, new Dictionary<string, string?>(), 0);
        Process? process = null;
        var starter = new Thread(() =>
        {
            process = Sandbox.StartAsync(start).GetAwaiter().GetResult();
            Thread.Sleep(500); // until bubblewrap has taken note of its parent
        });
        starter.Start();
        starter.Join();
        await process!.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task In_the_sandbox_solutions_further_checks_and_other_submissions_are_out_of_sight()
    {
        await SkipWithoutAsync();
        _course.Write("hidden/09-1.cs", "Check.Value(\"more\", Twice(7), 14);");
        _course.Write("notebooks/exercises/09_small.ipynb", "{}");
        _course.Write("data/numbers.csv", "1,2,3");
        _course.HandIn("neighbour", _course.Answered());
        // The home itself is there when the course lies in it, with nothing in it but the way to the course.
        var ofTheTeacher = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), $".course-{Guid.NewGuid():N}");
        using var file = File.Create(ofTheTeacher, 1, FileOptions.DeleteOnClose);
        var code = string.Join('\n', new[] { "notebooks/09_small.ipynb", "hidden/09-1.cs", "submissions/neighbour.ipynb", "submissions/curious.ipynb", "out", "notebooks/setup.dib", "notebooks/exercises/09_small.ipynb", "data/numbers.csv" }
            .Select(name => $"Console.WriteLine(System.IO.Path.Exists(@\"{Path.Combine(_course.Folder, name)}\") + \" {name}\");")
            .Append("Console.WriteLine(System.IO.Path.Exists(\"/etc/shadow\") + \" /etc/shadow\");")
            .Append($"Console.WriteLine(System.IO.Path.Exists(\"{ofTheTeacher}\") + \" a file in the home\");")
            .Append("Console.WriteLine((System.IO.File.Exists(\"setup.dib\") && System.IO.File.Exists(\"../data/numbers.csv\")) + \" its own setup.dib and data\");"));
        var (report, printed) = await GradeAsync(SandboxUse.On, code, _course.Options with { HiddenFolder = Path.Combine(_course.Folder, "hidden") });
        Assert.Equal(
            """
            False notebooks/09_small.ipynb
            False hidden/09-1.cs
            False submissions/neighbour.ipynb
            False submissions/curious.ipynb
            False out
            False notebooks/setup.dib
            False notebooks/exercises/09_small.ipynb
            False data/numbers.csv
            False /etc/shadow
            False a file in the home
            True its own setup.dib and data

            """,
            printed);
        Assert.All(report.Submissions, grade => Assert.Equal(6, grade.Total));
        Assert.Equal((1, 1), (report.Submissions[0].Exercises[0].FurtherPassed, report.Submissions[0].Exercises[0].Further));
    }

    [Fact]
    public async Task In_the_sandbox_nothing_of_the_machine_can_be_written_to_and_nobody_can_be_called()
    {
        await SkipWithoutAsync();
        _course.Write("data/numbers.csv", "1,2,3");
        var inTmp = Path.Combine(Path.GetTempPath(), "course-left-behind-" + Guid.NewGuid().ToString("N"));
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        var code = $$"""
            string Try(Action what) { try { what(); return "done"; } catch (Exception e) { return e.GetType().Name; } }
            Console.WriteLine(Try(() => System.IO.File.WriteAllText(@"{{Path.Combine(_course.Folder, "notebooks", "setup.dib")}}", "mine")));
            Console.WriteLine(Try(() => System.IO.File.Delete(@"{{Path.Combine(_course.Folder, "data", "numbers.csv")}}")));
            Console.WriteLine(Try(() => System.IO.File.WriteAllText("/usr/mine", "mine")));
            Console.WriteLine(Try(() => System.IO.File.WriteAllText("/mine", "mine")));
            Console.WriteLine(Try(() => System.IO.File.WriteAllText("{{inTmp}}", "mine")));
            Console.WriteLine(Try(() => new System.Net.Sockets.TcpClient().Connect("127.0.0.1", {{port}})));
            Console.WriteLine(Environment.GetEnvironmentVariable("COURSE_TEST_SECRET") ?? "no secret");
            """;
        Environment.SetEnvironmentVariable("COURSE_TEST_SECRET", "secret");
        var (_, printed) = await GradeAsync(SandboxUse.On, code);
        Environment.SetEnvironmentVariable("COURSE_TEST_SECRET", null);
        Assert.Equal("DirectoryNotFoundException\nDirectoryNotFoundException\nIOException\nIOException\ndone\nSocketException\nno secret\n", printed);
        Assert.False(File.Exists(inTmp));
        Assert.Equal("1,2,3", File.ReadAllText(Path.Combine(_course.Folder, "data", "numbers.csv")));
    }

    [Fact]
    public async Task In_the_sandbox_the_grading_process_is_out_of_reach_and_memory_has_its_limit()
    {
        await SkipWithoutAsync();
        _course.HandIn("kills", _course.Answered(twice: SmallCourse.RightTwice + $"\nSystem.Diagnostics.Process.GetProcessById({Environment.ProcessId}).Kill();"));
        _course.HandIn("hoards", _course.Answered(
            countdown: "List<int> Countdown(int n)\n{\n    var hoard = new List<byte[]>();\n    while (true) { var block = new byte[1 << 20]; Array.Fill(block, (byte)1); hoard.Add(block); }\n}"));
        _course.HandIn("forks", _course.Answered(sums: SmallCourse.RightSums + "\n" + Shell("for i in $(seq 300); do sleep 600 & done; wait")));
        var report = await new Grader([Submissions], _course.Options with { Sandbox = SandboxUse.On }).RunAsync();
        var (forks, hoards, kills) = (report.Submissions[0], report.Submissions[1], report.Submissions[2]);
        Assert.Contains("started more than 128 others", forks.Note, StringComparison.Ordinal);
        Assert.Equal([2, 0, 1], forks.Exercises.Select(exercise => exercise.Points));
        Assert.Contains("more than 800 MB of memory", hoards.Note, StringComparison.Ordinal);
        Assert.Equal(5, hoards.Total);
        Assert.Contains("ArgumentException", kills.Note, StringComparison.Ordinal);
        Assert.Equal(6, kills.Total);
    }

    [Theory]
    [InlineData(SandboxUse.On)]
    [InlineData(SandboxUse.Off)]
    public async Task What_outlives_its_cell_ends_with_the_submission(SandboxUse use)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Left processes are found on Linux.");
        if (use == SandboxUse.On)
        {
            await SkipWithoutAsync();
        }
        var mark = Random.Shared.Next(100_000, 999_999);
        var (report, _) = await GradeAsync(use, Shell($"(setsid sleep 7{mark} > /dev/null 2>&1 < /dev/null &); setsid sleep 9{mark} > /dev/null 2>&1 < /dev/null & (nohup sleep 8{mark} > /dev/null 2>&1 < /dev/null &)"));
        Assert.Equal(6, report.Submissions[0].Total);
        Assert.DoesNotContain(Directory.EnumerateDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)), path => CommandLine(path).Contains($"{mark}", StringComparison.Ordinal) && CommandLine(path).StartsWith("sleep", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_sandbox_the_report_says_that_and_why()
    {
        var (report, printed) = await GradeAsync(SandboxUse.Off, $"Console.WriteLine(System.IO.File.Exists(@\"{_course.SourcePath}\"));");
        Assert.Equal("True\n", printed);
        Assert.Equal("Submissions ran with the rights of the person who graded, not in a sandbox: --sandbox off.", report.Protection);
        Assert.Contains("not in a sandbox: --sandbox off.", File.ReadAllText(Path.Combine(_course.Options.OutputFolder, "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_sandbox_auto_does_without_and_on_fails_in_one_sentence()
    {
        var path = Environment.GetEnvironmentVariable("PATH");
        var options = _course.Options with { Sources = [_course.SourcePath] };
        _course.Write("submissions/anna.ipynb", "");
        Environment.SetEnvironmentVariable("PATH", Path.GetDirectoryName(typeof(SandboxTests).Assembly.Location));
        try
        {
            var report = await new Grader([Submissions], options).RunAsync();
            Assert.StartsWith("Submissions ran with the rights of the person who graded, not in a sandbox: bubblewrap ", report.Protection, StringComparison.Ordinal);
            var failed = await Assert.ThrowsAsync<GradingException>(() => new Grader([Submissions], options with { Sandbox = SandboxUse.On }).RunAsync());
            Assert.StartsWith("There is no sandbox for --sandbox on: bubblewrap ", failed.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
    }

    [Theory]
    [InlineData(SandboxUse.Auto)]
    [InlineData(SandboxUse.Off)]
    public async Task No_debugger_can_attach_and_nothing_waits_for_one(SandboxUse use)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no files for debuggers.");
        var (_, printed) = await GradeAsync(use, "Console.WriteLine(System.IO.Directory.GetFiles(System.IO.Path.GetTempPath(), $\"*-{Environment.ProcessId}-*\").Length);");
        Assert.Equal("0\n", printed);
    }

    private static string Shell(string script) =>
        $"System.Diagnostics.Process.Start(\"sh\", new[] {{ \"-c\", \"{script}\" }}).WaitForExit();";

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
