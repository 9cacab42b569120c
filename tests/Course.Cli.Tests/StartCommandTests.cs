using Course.Cli.Doctor;
using Course.Cli.Starting;

namespace Course.Cli.Tests;

/// <summary>`course start` in a made-up course, with made-up programs in the path.</summary>
public sealed class StartCommandTests : IDisposable
{
    private static readonly Finding s_fine = new("memory", "16.0 GB");

    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };

    public StartCommandTests()
    {
        _folder.Write("Course.sln");
        _folder.Write("notebooks/01_what_is_learning.ipynb");
        _folder.Write("notebooks/02_line.ipynb");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task On_a_bare_machine_it_installs_the_kernel_and_says_which_editor_to_get()
    {
        var (code, text) = await Start([s_fine]);
        Assert.Equal(0, code);
        Assert.Contains("✓ This machine has what the course needs", text, StringComparison.Ordinal);
        Assert.Contains("✓ The kernel .NET (C#) is installed", text, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("prefix/share/jupyter/kernels/.net-csharp/kernel.json")));
        Assert.Contains("01_what_is_learning.ipynb", text, StringComparison.Ordinal);
        Assert.Contains("https://code.visualstudio.com", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_machine_lacks_is_named_with_the_way_to_mend_it()
    {
        var (code, text) = await Start([s_fine, new Finding("data", "a.csv is missing", "git checkout -- data")]);
        Assert.Equal(1, code);
        Assert.Contains("✗ data: a.csv is missing. To mend it: git checkout -- data.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("16.0 GB", text, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("prefix/share/jupyter/kernels/.net-csharp/kernel.json")));
    }

    [Fact]
    public async Task Another_programs_kernel_stays_and_the_command_that_replaces_it_is_named()
    {
        _folder.Write("prefix/share/jupyter/kernels/.net-csharp/kernel.json", """{"display_name": ".NET (C#)", "argv": ["dotnet", "interactive"]}""");
        var (code, text) = await Start([s_fine]);
        Assert.Equal(1, code);
        Assert.Contains("./course kernel install --force replaces it", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VS_Code_comes_first_and_opens_the_folder_with_notebook_01()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The made-up programs are shell scripts.");
        Program("code", "ms-toolsai.jupyter");
        Program("jupyter-lab");
        var (code, text) = await Start([s_fine]);
        Assert.Equal(0, code);
        Assert.Contains("✓ VS Code opens it", text, StringComparison.Ordinal);
        Assert.DoesNotContain("✗", text, StringComparison.Ordinal);
        Assert.Equal(["code --list-extensions", $"code {_folder.Path} {Notebook}"], Started);
    }

    [Fact]
    public async Task VS_Code_without_its_Jupyter_extension_is_told_of_the_command_that_fetches_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The made-up programs are shell scripts.");
        Program("code", "ms-python.python");
        var (_, text) = await Start([s_fine], open: false);
        Assert.Contains("code --install-extension ms-toolsai.jupyter", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jupyter-lab", "jupyter-notebook")]
    [InlineData("jupyter-notebook")]
    public async Task Without_VS_Code_it_opens_Jupyter(string opened, params string[] others)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The made-up programs are shell scripts.");
        foreach (var name in others.Append(opened))
        {
            Program(name);
        }
        var (code, text) = await Start([s_fine]);
        Assert.Equal(0, code);
        Assert.Contains("✓ Jupyter opens it in your browser", text, StringComparison.Ordinal);
        Assert.Equal([$"{opened} {Notebook}"], Started);
    }

    [Fact]
    public async Task Told_not_to_open_anything_it_says_what_would_open_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The made-up programs are shell scripts.");
        Program("jupyter-notebook");
        var (_, text) = await Start([s_fine], open: false);
        Assert.Contains("✓ Jupyter is there: jupyter-notebook ", text, StringComparison.Ordinal);
        Assert.Empty(Started);
    }

    private string Notebook => _folder.At(Path.Combine("notebooks", "01_what_is_learning.ipynb"));

    /// <summary>The made-up programs that were started, with what they were given.</summary>
    private string[] Started => File.Exists(_folder.At("started")) ? File.ReadAllLines(_folder.At("started")) : [];

    /// <summary>Puts a program into the path that writes down how it was started, and says something.</summary>
    private void Program(string name, string says = "") =>
        _folder.Executable($"path/{name}", $"#!/bin/sh\necho \"{name} $*\" >> \"{_folder.At("started")}\"\necho {says}\n");

    private async Task<(int Code, string Text)> Start(Finding[] findings, bool open = true)
    {
        var command = new StartCommand(new Repository(_folder.Path), _output);
        var code = await command.RunAsync(findings, open, _folder.At("path"), _folder.At("prefix"), TestContext.Current.CancellationToken);
        return (code, _output.ToString());
    }
}
