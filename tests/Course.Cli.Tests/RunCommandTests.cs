using System.Diagnostics;
using System.Text.Json;
using Course.Cli.Running;
using Course.Shared;

namespace Course.Cli.Tests;

/// <summary>`course run` on small notebooks, as a process, its output piped.</summary>
[Trait("Kind", "Process")]
public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RunCommandTests()
    {
        _folder.Write("Course.sln");
        Notebook("01_good", "var x = 20;", "x + 22");
        Notebook("02_bad", "var x = 0;", "1 / x", "x");
    }

    public void Dispose() => _folder.Dispose();

    private void Notebook(string name, params string[] cells) =>
        _folder.Write($"notebooks/{name}.dib", string.Concat(cells.Select(cell => $"#!csharp\n\n{cell}\n\n")));

    private Task<(int Code, string Text)> Run(params string[] arguments) =>
        CommandLineTests.Course(["run", .. arguments], new Dictionary<string, string> { ["COURSE_ROOT"] = _folder.Path });

    private string At(string notebook) => _folder.At($"notebooks/{notebook}.dib");

    private JsonElement Results(string folder = "artifacts")
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(_folder.At($"{folder}/results.json")));
        return document.RootElement.Clone();
    }

    [Fact]
    public async Task When_every_notebook_passes_the_code_is_0_and_the_results_are_in_artifacts()
    {
        var (code, text) = await Run(At("01_good"));
        Assert.Equal(0, code);
        Assert.Matches(@"^Full run of 1 notebook with TorchSharp-cpu [\d.]+, Plotly\.NET [\d.]+, Microsoft\.ML [\d.]+, ", text);
        Assert.Contains("\n01_good  started\n01_good  passed  2/2 cells  ", text, StringComparison.Ordinal);
        Assert.Matches(@"\n1 passed, 0 failed in [\d.]+ s\nResults: .*results\.json\n$", text);
        Assert.Equal("full", Results().GetProperty("mode").GetString());
        Assert.Equal(PackageVersions.In(AppContext.BaseDirectory)["TorchSharp-cpu"], Results().GetProperty("packages").GetProperty("TorchSharp-cpu").GetString());
        Assert.Equal("passed", Results().GetProperty("notebooks")[0].GetProperty("status").GetString());
        Assert.Contains("42", File.ReadAllText(_folder.At("artifacts/01_good.ipynb")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_one_fails_the_code_is_1_and_the_cell_and_its_error_are_shown()
    {
        var (code, text) = await Run(At("02_bad"), At("01_good"), "--smoke", "--out", _folder.At("my results"), "--jobs", "2");
        Assert.Equal(1, code);
        Assert.Contains("02_bad  failed  2/3 cells", text, StringComparison.Ordinal);
        Assert.Contains("\n02_bad, cell 2: DivideByZeroException\n", text, StringComparison.Ordinal);
        Assert.Contains("\n1 passed, 1 failed in ", text, StringComparison.Ordinal);
        Assert.Equal("smoke", Results("my results").GetProperty("mode").GetString());
    }

    [Fact]
    public async Task What_does_not_compile_is_shown_once_with_its_lines()
    {
        Notebook("03_typos", "var x = 1;", "var y = x + z;\nvar w = \"a\" * 2;");
        var (code, text) = await Run(At("03_typos"));
        Assert.Equal(1, code);
        var explained = text[text.IndexOf("03_typos, cell 2: CompilationError", StringComparison.Ordinal)..];
        Assert.Contains("Cell 2, line 1, column 13: The name 'z' does not exist in the current context (CS0103)\n        var y = x + z;\n                    ^\n", explained, StringComparison.Ordinal);
        Assert.Equal(1, explained.Split("CS0103").Length - 1);
        Assert.Equal(1, explained.Split("CS0019").Length - 1);
    }

    [Fact]
    public async Task A_cell_beyond_its_time_limit_ends_its_notebook()
    {
        Notebook("03_loop", "while (true) { }");
        var (code, text) = await Run(At("03_loop"), "--timeout", "0.5");
        Assert.Equal(1, code);
        Assert.Contains("03_loop  timeout  1/1 cells", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_written_when_it_is_asked_for_also_without_what_draws_formulas()
    {
        // There is no lib/web to fetch KaTeX with.
        var (code, text) = await Run(At("01_good"), "--html");
        Assert.Contains("so formulas in the pages stay TeX", text, StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.Contains("42", File.ReadAllText(_folder.At("artifacts/01_good.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_folder_that_cannot_be_made_is_refused_in_one_sentence()
    {
        var file = _folder.Write("a file");
        var (code, text) = await Run(At("01_good"), "--out", file);
        Assert.Equal(2, code);
        Assert.Contains("a file", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    /// <summary>
    /// What Ctrl-C sends. What a script starts in the background is deaf to it, and so is all that this starts in turn; a polite kill,
    /// which the command takes for the same, is heard there too.
    /// </summary>
    private static string StopSignal()
    {
        const int Interrupt = 1 << 1; // SIGINT is number 2, the mask begins with number 1
        var ignored = File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))[7..].Trim()
            : "0";
        return (Convert.ToUInt64(ignored, 16) & Interrupt) == 0 ? "-INT" : "-TERM";
    }

    [Fact]
    public async Task Ctrl_C_stops_the_running_notebook_and_keeps_what_was_finished()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        Notebook("03_slow", "Console.WriteLine(1);", "await Task.Delay(600_000);");
        var start = new ProcessStartInfo(
            ChildProcess.Dotnet, [PublishedCommand.Path, "run", At("01_good"), At("03_slow"), At("02_bad")])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["COURSE_ROOT"] = _folder.Path;
        using var process = Process.Start(start)!;
        var text = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            text += line + "\n";
            if (line == "03_slow  started")
            {
                using var kill = Process.Start("kill", [StopSignal(), $"{process.Id}"]);
                await kill.WaitForExitAsync();
            }
        }

        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("\n1 passed, 0 failed, 2 stopped in ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("02_bad", text, StringComparison.Ordinal);
        Assert.Equal(
            ["01_good passed", "03_slow failed"],
            Results().GetProperty("notebooks").EnumerateArray().Select(notebook => $"{notebook.GetProperty("name")} {notebook.GetProperty("status")}"));
    }
}
