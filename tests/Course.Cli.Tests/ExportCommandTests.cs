namespace Course.Cli.Tests;

/// <summary>`course export`, as a process.</summary>
[Trait("Kind", "Process")]
public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExportCommandTests()
    {
        _folder.Write("Course.sln");
        _folder.Write("notebooks/07_made.ipynb", Notebook("var a = 1;\\na"));
        _folder.Write("notebooks/08_broken.ipynb", Notebook("var a = ;"));
    }

    public void Dispose() => _folder.Dispose();

    private static string Notebook(string code) => $$$"""
        {"cells": [{"cell_type": "code", "id": "code", "metadata": {}, "source": "{{{code}}}", "outputs": [], "execution_count": null}],
         "metadata": {"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}}, "nbformat": 4, "nbformat_minor": 5}
        """;

    private Task<(int Code, string Text)> Course(params string[] arguments) =>
        CommandLineTests.Course(arguments, new Dictionary<string, string> { ["COURSE_ROOT"] = _folder.Path });

    [Fact]
    public async Task A_program_is_written_and_written_anew_until_somebody_changes_it()
    {
        var file = _folder.At("artifacts/export/07_made.cs");
        var (code, text) = await Course("export", "7");
        Assert.Equal(0, code);
        Assert.Equal($"{_folder.At("notebooks/07_made.ipynb")} is now {file}; run it: dotnet run \"{file}\"\n", text);
        Assert.Contains("\n#:project ../../lib/Course/Course.csproj\n", File.ReadAllText(file), StringComparison.Ordinal);

        _folder.Write("notebooks/07_made.ipynb", Notebook("var b = 2;\\nb"));
        Assert.Equal(0, (await Course("export", "7")).Code);
        Assert.Contains("display(b);", File.ReadAllText(file), StringComparison.Ordinal);

        File.AppendAllText(file, "// mine\n");
        (code, text) = await Course("export", "7");
        Assert.Equal((1, $"{file} was not made by this command, or was changed since: --force overwrites it, --output writes elsewhere.\n"), (code, text));
        Assert.EndsWith("// mine\n", File.ReadAllText(file), StringComparison.Ordinal);

        Assert.Equal(0, (await Course("export", "7", "--force")).Code);
        Assert.DoesNotContain("// mine", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_notebook_is_one_sentence_and_the_others_are_written()
    {
        var (code, text) = await Course("export", "8", "7", "--output", _folder.At("out"));
        Assert.Equal(1, code);
        Assert.StartsWith("08_broken.ipynb, cell 1, line 1: ", text, StringComparison.Ordinal);
        Assert.Equal(2, text.TrimEnd().Split('\n').Length);
        Assert.Equal(["07_made.cs"], Directory.EnumerateFiles(_folder.At("out")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_cannot_be_meant_is_one_sentence_and_code_2()
    {
        Assert.Equal((2, "There is no notebook '9': there are 07_made and 08_broken.\n"), await Course("export", "9"));
        Assert.Equal((2, "There is no option '--quick': 'course export --help' shows those there are.\n"), await Course("export", "7", "--quick"));

        var copy = _folder.Write("notebooks/exercises/07_made.ipynb", Notebook("1"));
        var (code, text) = await Course("export", "7", copy);
        Assert.Equal(2, code);
        Assert.Contains("would both become 07_made.cs", text, StringComparison.Ordinal);

        (code, text) = await Course("export", "7", "--output", copy);
        Assert.Equal(2, code);
        Assert.EndsWith("name another folder with --output.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notebook_02_runs_as_a_program()
    {
        // In one place, whoever runs the test: the SDK keeps what it builds for each place.
        var root = Repository.Find().Root;
        var folder = Path.Combine(root, "artifacts", "tests", "export");
        var charts = Path.Combine(folder, "charts");
        if (Directory.Exists(charts))
        {
            Directory.Delete(charts, recursive: true);
        }
        Assert.Equal(0, (await CommandLineTests.Course(["export", "2", "--output", folder, "--force"], null)).Code);

        var lines = new List<string>();
        var code = await ChildProcess.RunAsync(
            ChildProcess.Dotnet, ["run", Path.Combine(folder, "02_regression_1d_toy.cs")], lines.Add, Path.Combine(root, "lib"),
            new Dictionary<string, string> { ["COURSE_MODE"] = "smoke" }, TestContext.Current.CancellationToken);
        var text = string.Join('\n', lines);
        Assert.True(code == 0, text);
        Assert.Contains("error in w: ", text, StringComparison.Ordinal);
        Assert.Contains("right — 2.1 The slope of another loss", text, StringComparison.Ordinal);
        Assert.Contains($"Chart: {Path.Combine("..", "artifacts", "tests", "export", "charts", "02_01.html")}", text, StringComparison.Ordinal);
        Assert.Contains("plotly-", File.ReadAllText(Path.Combine(charts, "02_01.html")), StringComparison.Ordinal);
        Assert.Equal(text.Split("Chart: ").Length - 1, Directory.EnumerateFiles(charts, "02_*.html").Count());
        Assert.Single(Directory.EnumerateFiles(charts, "plotly-*.min.js"));
    }
}
