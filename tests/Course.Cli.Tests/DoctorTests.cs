using System.Security.Cryptography;
using System.Text;
using Course.Cli.Doctor;
using Course.Cli.Running;
using Spectre.Console;

namespace Course.Cli.Tests;

public sealed class DoctorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Data_files_with_the_right_checksums_are_fine()
    {
        _folder.Write("toys/a.csv", "1,2");
        _folder.Write("toys/b.csv", "3,4");
        _folder.Write("toys/SHA256SUMS", $"{Sum("1,2")}  a.csv\n{Sum("3,4")} *b.csv\n");
        var finding = Assert.Single(DataFiles.Check(_folder.Path));
        Assert.True(finding.Fine);
        Assert.Equal("2 files, checksums right", finding.Found);
    }

    [Fact]
    public void One_list_may_stand_for_all_folders()
    {
        _folder.Write("toys/a.csv", "1,2");
        _folder.Write("SHA256SUMS", $"{Sum("1,2")}  toys/a.csv\n");
        Assert.Equal(new Finding("data", "1 file, checksum right"), Assert.Single(DataFiles.Check(_folder.Path)));
    }

    [Fact]
    public void A_damaged_and_a_missing_data_file_are_named_with_the_way_back()
    {
        _folder.Write("toys/a.csv", "1,3");
        _folder.Write("toys/SHA256SUMS", $"{Sum("1,2")}  a.csv\n{Sum("3,4")}  b.csv\n");
        var finding = Assert.Single(DataFiles.Check(_folder.Path));
        Assert.Equal("a.csv is damaged, b.csv is missing", finding.Found);
        Assert.Equal("git checkout -- data/toys", finding.Mend);
    }

    [Fact]
    public void A_checksum_list_that_is_none_is_named()
    {
        _folder.Write("toys/SHA256SUMS", "hello\n");
        Assert.False(Assert.Single(DataFiles.Check(_folder.Path)).Fine);
    }

    [Fact]
    public void A_folder_without_data_is_not_fine() => Assert.False(Assert.Single(DataFiles.Check(_folder.At("none"))).Fine);

    [Fact]
    public void Piped_it_writes_a_line_for_each_thing_and_fails_when_one_needs_mending()
    {
        var (code, text) = Show(new Finding("memory", "16.0 GB"), new Finding("data", "missing", "git checkout -- data"));
        Assert.Equal("ok    memory  16.0 GB\nMEND  data    missing  ->  git checkout -- data\nOne thing needs mending.\n", text);
        Assert.Equal(1, code);
    }

    [Fact]
    public void When_nothing_needs_mending_it_says_so()
    {
        var (code, text) = Show(new Finding("memory", "16.0 GB"));
        Assert.EndsWith("Everything is in place.\n", text, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public void The_libtorch_beside_the_command_loads_and_adds() =>
        Assert.Matches(@"^loads, with TorchSharp-cpu \d+\.\d+\.\d+$", Machine.Libtorch(AppContext.BaseDirectory).Found);

    [Fact]
    public void A_libtorch_that_is_not_there_is_named_with_the_way_back()
    {
        var finding = Machine.Libtorch(_folder.Path);
        Assert.Matches(@"torch_cpu\.\w+ is missing", finding.Found);
        Assert.Contains("./course doctor builds it anew", finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_memory_is_to_be_mended()
    {
        Assert.Equal(new Finding("memory", "16.0 GB"), Machine.Memory(16));
        Assert.Equal("give this machine or container 4 GB", Machine.Memory(2).Mend);
    }

    [Fact]
    public void What_formulas_need_is_optional()
    {
        Assert.Equal("KaTeX is there", Machine.Formulas(true, null).Found);
        Assert.All(new[] { Machine.Formulas(false, "/usr/bin/npm"), Machine.Formulas(false, null) }, finding => Assert.True(finding.Fine));
        Assert.Contains("npm, which fetches KaTeX, is not installed", Machine.Formulas(false, null).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void The_versions_are_those_that_the_command_was_built_with()
    {
        var versions = PackageVersions.In(AppContext.BaseDirectory);
        Assert.Equal(["TorchSharp-cpu", "Plotly.NET", "Microsoft.ML", "Microsoft.DotNet.Interactive"], versions.Keys);
        Assert.Contains($"\"TorchSharp-cpu\" Version=\"{versions["TorchSharp-cpu"]}\"", File.ReadAllText(Path.Combine(Repository.Find().Root, "Directory.Packages.props")), StringComparison.Ordinal);
    }

    private static (int Code, string Text) Show(params Finding[] findings)
    {
        var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        return (DoctorCommand.Show(findings, console, output), output.ToString());
    }
}
