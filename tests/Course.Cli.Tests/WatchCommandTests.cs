using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Shared;

namespace Course.Cli.Tests;

/// <summary>`course watch` as a process, its output piped, on a course with one notebook of two exercises.</summary>
[Trait("Kind", "Process")]
public sealed class WatchCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WatchCommandTests()
    {
        _folder.Write("Course.sln");
        _folder.Write("notebooks/setup.dib", """
            #!csharp

            #r "Course.dll"
            using Course;
            using Microsoft.DotNet.Interactive.Formatting;
            Formatter.Register<CheckResult>((check, writer) => writer.Write(check.ToJson()), CheckResult.MimeType);
            Formatter.SetPreferredMimeTypesFor(typeof(CheckResult), CheckResult.MimeType);
            Course.Host.Show = value => { var shown = display(value); return next => shown.Update(next); };
            """);
        var complete = new NotebookDocument();
        Text("# 07 · Made");
        Code("#!import \"setup.dib\"", "setup");
        Code($"System.IO.File.AppendAllText(\"{_folder.At("above.txt").Replace("\\", "/", StringComparison.Ordinal)}\", \"x\");", "above");
        foreach (var number in new[] { 1, 2 })
        {
            Text($"### Exercise 7.{number} · Title {number}\n\nMake it {number}.");
            Code($"// BEGIN SOLUTION\nvar a{number} = {number}.0;\n// END SOLUTION\n// STUB: var a{number} = Todo.Number;", $"solution-{number}", $"07-{number}");
            Code($"Check.Value(\"7.{number} Title {number}\", a{number}, {number}.0).Hint(when: 99.0, say: \"That is far too much.\");", $"check-{number}", $"07-{number}-check");
        }
        complete.Write(_folder.At("notebooks/07_made.ipynb"));

        void Text(string text) => complete.Cells.Add(new NotebookCell(CellKind.Markdown, text));

        void Code(string source, string id, string? grade = null)
        {
            var check = grade?.EndsWith("check", StringComparison.Ordinal) == true;
            var mark = new JsonObject { ["grade"] = check, ["solution"] = !check, ["grade_id"] = grade, ["locked"] = check, ["points"] = 1, ["schema_version"] = 3, ["task"] = false };
            complete.Cells.Add(new NotebookCell(CellKind.Code, source) { Id = id, Metadata = grade is null ? [] : new JsonObject { ["nbgrader"] = mark } });
        }
    }

    public void Dispose() => _folder.Dispose();

    private string Mine => _folder.At("notebooks/exercises/07_made.ipynb");

    private string RunsAbove => File.ReadAllText(_folder.At("above.txt"));

    private async Task<Watched> StartAsync(params string[] arguments)
    {
        await WriteVersionsAsync();
        return new Watched(_folder.Path, arguments);
    }

    private async Task WriteVersionsAsync()
    {
        var (code, text) = await CommandLineTests.Course(["exercises"], new Dictionary<string, string> { ["COURSE_ROOT"] = _folder.Path });
        Assert.True(code == 0, text);
    }

    /// <summary>As many editors save: a new file takes the old one's name.</summary>
    private void Save(string cell, string source)
    {
        var document = NotebookDocument.Read(Mine);
        document.Cells.Single(candidate => candidate.Id == cell).Source = source;
        File.WriteAllText(Mine + ".new", document.ToIpynb());
        File.Move(Mine + ".new", Mine, overwrite: true);
    }

    [Fact]
    public async Task Each_save_gets_its_verdict_and_what_is_right_leads_to_the_next_exercise_while_the_cells_above_run_once()
    {
        using var watched = await StartAsync("7");
        Assert.Contains("Next: write 7.1 in", await watched.Until("○ 7.1 Title 1: not done yet", "Make it 1."), StringComparison.Ordinal);

        Save("solution-1", "var a1 = 99.0;");
        await watched.Until("✗ 7.1 Title 1: not yet right", "  That is far too much.", "Next: change 7.1 in");

        Save("solution-1", "var a1 = nonsense;");
        Assert.Contains("  Line 1, column 10: The name 'nonsense' does not exist", await watched.Until("✗ 7.1 Title 1: your cell ends with an error", "Next: "), StringComparison.Ordinal);

        Save("solution-1", "Console.WriteLine(\"I am here\");\nvar a1 = 1.0;");
        var text = await watched.Until("✓ 7.1 Title 1: right", "Printed:", "  I am here", "Next: 7.2 Title 2.", "Make it 2.");
        Assert.DoesNotContain("far too much", text, StringComparison.Ordinal);

        Save("solution-2", "var a2 = a1 + 1;");
        await watched.Until("✓ 7.2 Title 2: right", "All exercises of this notebook are right. And so are those of all the others.");
        Assert.Equal("x", RunsAbove);
    }

    [Fact]
    public async Task When_a_cell_above_changed_everything_is_run_anew()
    {
        using var watched = await StartAsync("7");
        await watched.Until("○ 7.1 Title 1", "Make it 1.");
        Save("above", NotebookDocument.Read(Mine).Cells.Single(cell => cell.Id == "above").Source + "\nvar start = 1.0;");
        await watched.Until("○ 7.1 Title 1", "Make it 1.");
        Assert.Equal("xx", RunsAbove);
        Save("solution-1", "var a1 = start;");
        await watched.Until("✓ 7.1 Title 1: right");
        Assert.Equal("xx", RunsAbove);
    }

    [Fact]
    public async Task An_error_of_another_exercise_is_told_until_it_is_mended()
    {
        await WriteVersionsAsync();
        Save("solution-1", "var a1 = nonsense;");
        using var watched = new Watched(_folder.Path, []);
        await watched.Until("Save one of the notebooks there");
        Save("solution-2", "var a2 = 2.0;");
        await watched.Until("✓ 7.2 Title 2: right", "A cell above the exercise failed, too:", "nonsense", "Next: 7.1");
        Save("solution-1", "var a1 = 1.0;");
        Assert.DoesNotContain("failed", await watched.Until("✓ 7.1 Title 1: right", "All exercises of this notebook are right."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_while_a_check_above_runs_starts_no_new_process()
    {
        await WriteVersionsAsync();
        var checking = _folder.At("checking.txt");
        Save("solution-1", $"double a1 {{ get {{ System.IO.File.WriteAllText(@\"{checking}\", \"\"); System.Threading.Thread.Sleep(3000); return 1; }} }}");
        using var watched = new Watched(_folder.Path, []);
        await watched.Until("Save one of the notebooks there");
        Save("solution-2", "var a2 = 0.0;");
        for (var patience = 0; !File.Exists(checking) && patience < 600; patience++)
        {
            await Task.Delay(100);
        }
        Save("solution-2", "var a2 = 2.0;");
        await watched.Until("✓ 7.2 Title 2: right");
        Assert.Equal("x", RunsAbove);
    }

    [Fact]
    public async Task An_endless_loop_ends_with_the_next_save()
    {
        using var watched = await StartAsync("7");
        await watched.Until("○ 7.1 Title 1", "Make it 1.");
        Save("solution-1", "var a1 = 0.0;\nwhile (true) { }");
        await watched.Until("Running 7.1 Title 1 …");
        await Task.Delay(500);
        Save("solution-1", "var a1 = 1.0;");
        await watched.Until("✓ 7.1 Title 1: right");
    }

    [Fact]
    public async Task A_broken_or_missing_file_is_one_sentence_and_it_goes_on_watching()
    {
        using var watched = await StartAsync("7");
        await watched.Until("○ 7.1 Title 1", "Make it 1.");
        var whole = await File.ReadAllTextAsync(Mine);
        await File.WriteAllTextAsync(Mine, whole[..(whole.Length / 2)]);
        await watched.Until("It is run as soon as it is saved whole.");
        File.Delete(Mine);
        await watched.Until("is not there: ./course exercises writes it. It is run as soon as it is.");
        await File.WriteAllTextAsync(Mine, whole);
        await watched.Until("○ 7.1 Title 1: not done yet");
    }

    [Fact]
    public async Task Without_a_name_it_runs_what_was_changed_in_whichever_notebook_is_saved()
    {
        using var watched = await StartAsync();
        await watched.Until("Save one of the notebooks there");
        Save("solution-2", "var a2 = 2.0;");
        await watched.Until("✓ 7.2 Title 2: right", "Next: 7.1 Title 1.");
    }

    [Fact]
    public async Task A_number_that_no_notebook_has_is_refused_with_those_there_are()
    {
        var (code, text) = await CommandLineTests.Course(["watch", "8"], new Dictionary<string, string> { ["COURSE_ROOT"] = _folder.Path });
        Assert.Equal((2, "There is no notebook '8': there are 07_made.\n"), (code, text));
    }

    /// <summary>The running command and what it has said.</summary>
    private sealed class Watched : IDisposable
    {
        private readonly Process _process;
        private readonly StringBuilder _text = new();

        public Watched(string root, string[] arguments)
        {
            var start = new ProcessStartInfo(ChildProcess.Dotnet, [PublishedCommand.Path, "watch", .. arguments]) { RedirectStandardOutput = true };
            start.Environment["COURSE_ROOT"] = root;
            _process = Process.Start(start)!;
        }

        /// <summary>Reads on until each of the texts has come, in this order.</summary>
        public async Task<string> Until(params string[] texts)
        {
            _text.Clear();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
            foreach (var text in texts)
            {
                while (!_text.ToString().Contains(text, StringComparison.Ordinal))
                {
                    try
                    {
                        var line = await _process.StandardOutput.ReadLineAsync(patience.Token);
                        Assert.True(line is not null, $"It ended before it said \"{text}\":\n{_text}");
                        _text.Append(line).Append('\n');
                    }
                    catch (OperationCanceledException)
                    {
                        Assert.Fail($"It did not say \"{text}\":\n{_text}");
                    }
                }
            }
            return _text.ToString();
        }

        public void Dispose()
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }
    }
}
