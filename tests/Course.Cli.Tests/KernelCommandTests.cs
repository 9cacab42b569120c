using System.Text.Json.Nodes;
using System.Xml.Linq;
using Course.Cli.Kernels;
using Course.Notebooks.Jupyter;

namespace Course.Cli.Tests;

public sealed class KernelCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly KernelCommand _command;

    public KernelCommandTests()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "Course.sln"), "");
        _command = new KernelCommand(new Repository(_folder.Path), _output);
    }

    private string Kernel => Path.Combine(_folder.Path, "prefix", "share", "jupyter", "kernels", ".net-csharp");

    private string Prefix => Path.Combine(_folder.Path, "prefix");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Installing_writes_what_front_ends_look_for_and_says_where()
    {
        Assert.Equal(0, _command.Install(Prefix, force: false));
        Assert.Contains(Kernel, _output.ToString(), StringComparison.Ordinal);
        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(Kernel, "kernel.json")))!;
        Assert.Equal(".NET (C#)", (string)spec["display_name"]!);
        Assert.Equal("C#", (string)spec["language"]!);
        Assert.Equal("message", (string)spec["interrupt_mode"]!);
        Assert.Equal("PASSIVE", (string)spec["env"]!["OMP_WAIT_POLICY"]!);
        Assert.Equal(["kernel", "run", "{connection_file}"], spec["argv"]!.AsArray().TakeLast(3).Select(a => (string)a!));
        Assert.True(File.Exists((string)spec["argv"]![0]!));
    }

    // Without one, JupyterLab's launcher shows the first character of the name: a dot.
    [Fact]
    public void Installing_gives_the_kernel_a_picture()
    {
        _command.Install(Prefix, force: false);
        Assert.Equal("svg", XElement.Load(Path.Combine(Kernel, "logo-svg.svg")).Name.LocalName);
    }

    [Fact]
    public void Installing_again_replaces_its_own()
    {
        _command.Install(Prefix, force: false);
        Assert.Equal(0, _command.Install(Prefix, force: false));
    }

    [Fact]
    public void Another_programs_kernel_is_replaced_and_removed_only_by_force()
    {
        Directory.CreateDirectory(Kernel);
        File.WriteAllText(Path.Combine(Kernel, "kernel.json"), """{"display_name": ".NET (C#)", "argv": ["dotnet", "interactive"]}""");
        Assert.Contains("--force replaces it", Assert.Throws<UsageException>(() => _command.Install(Prefix, force: false)).Message, StringComparison.Ordinal);
        Assert.Contains("--force removes it", Assert.Throws<UsageException>(() => _command.Uninstall(Prefix, force: false)).Message, StringComparison.Ordinal);
        Assert.Equal(0, _command.Install(Prefix, force: true));
        Assert.True(KernelSpec.IsOwn(KernelSpec.Read(Kernel)!));
    }

    [Fact]
    public void A_broken_kernel_json_counts_as_another_programs()
    {
        Directory.CreateDirectory(Kernel);
        File.WriteAllText(Path.Combine(Kernel, "kernel.json"), "{");
        Assert.Contains("cannot be read", Assert.Throws<UsageException>(() => _command.Install(Prefix, force: false)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Uninstalling_takes_the_folder_away_and_twice_does_no_harm()
    {
        _command.Install(Prefix, force: false);
        Assert.Equal(0, _command.Uninstall(Prefix, force: false));
        Assert.False(Directory.Exists(Kernel));
        Assert.Equal(0, _command.Uninstall(Prefix, force: false));
        Assert.Contains("No kernel .net-csharp is installed", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Kind", "Process")]
    public async Task A_home_that_is_not_there_yet_is_made_and_not_the_current_folder_taken()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "HOME names the home on Linux and macOS.");
        var home = Path.Combine(_folder.Path, "home");
        var (code, text) = await CommandLineTests.Course(
            ["kernel", "install"], new Dictionary<string, string> { ["HOME"] = home, ["JUPYTER_DATA_DIR"] = "", ["XDG_DATA_HOME"] = "" });
        Assert.Equal(0, code);
        Assert.Contains(home, text, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(home, "kernel.json", SearchOption.AllDirectories));
    }
}
