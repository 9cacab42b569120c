using System.Security.Cryptography;
using System.Text;
using Course.Cli.Doctor;
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
        var (code, text) = Show(new Finding("g++", "/usr/bin/g++"), new Finding("katex", "missing", "./course setup"));
        Assert.Equal("ok    g++    /usr/bin/g++\nMEND  katex  missing  ->  ./course setup\nOne thing needs mending.\n", text);
        Assert.Equal(1, code);
    }

    [Fact]
    public void When_nothing_needs_mending_it_says_so()
    {
        var (code, text) = Show(new Finding("g++", "/usr/bin/g++"));
        Assert.EndsWith("Everything is in place.\n", text, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public void The_packages_that_lie_beside_the_command_are_those_it_was_built_with()
    {
        var findings = Machine.Packages(AppContext.BaseDirectory).ToList();
        Assert.Equal(["TorchSharp", "Plotly.NET", "Plotly.NET.CSharp"], findings.Select(finding => finding.What));
        Assert.All(findings, finding => Assert.Matches(PackageSources.Mode == "StandIn" ? "^stand-in$" : "^NuGet [0-9]", finding.Found));
    }

    [Theory]
    [InlineData("TorchSharp/0.106.0")]
    [InlineData("TorchSharp-cpu/0.106.0")]
    public void A_package_from_NuGet_is_named_with_its_version(string library)
    {
        _folder.Write("TorchSharp.dll");
        _folder.Write("Course.Cli.deps.json", $$"""
            {
              "targets": { ".NETCoreApp,Version=v10.0/linux-x64": { "{{library}}": { "runtime": { "lib/net6.0/TorchSharp.dll": {} } } } },
              "libraries": { "{{library}}": { "type": "package" } }
            }
            """);
        Assert.Equal("NuGet 0.106.0", PackageSources.In(_folder.Path)["TorchSharp"]);
    }

    [Fact]
    public void What_was_decided_about_the_packages_is_shown_with_its_reason()
    {
        Assert.Equal(new Finding("packages", "stand-ins; not decided yet", "./course setup"), Machine.Choice(_folder.Path, "StandIn"));
        _folder.Write("packages", "NuGet\nchosen\n");
        Assert.Equal(new Finding("packages", "from NuGet, as chosen"), Machine.Choice(_folder.Path, "NuGet"));
        Assert.Equal(new Finding("packages", "stand-ins, but NuGet is what was decided", "./course setup"), Machine.Choice(_folder.Path, "StandIn"));
        _folder.Write("packages", "StandIn\nauto: the package sources have no TorchSharp-cpu\n");
        Assert.Equal(
            new Finding("packages", "stand-ins, auto: the package sources have no TorchSharp-cpu; './course setup --packages NuGet' takes the others"),
            Machine.Choice(_folder.Path, "StandIn"));
    }

    [Fact]
    public void A_TorchSharp_that_does_not_load_is_named()
    {
        Assert.Equal("TorchSharp is not published", Machine.Libtorch(_folder.Path).Found);
        _folder.Write("TorchSharp.dll", "no assembly");
        Assert.StartsWith("does not load: ", Machine.Libtorch(_folder.Path).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sources_of_packages_are_said_in_one_line() => Assert.Equal(
        "stand-in (lib/standins) for TorchSharp, Plotly.NET; NuGet 1.2.3 for Other",
        PackageSources.InWords(new Dictionary<string, string> { ["TorchSharp"] = "stand-in", ["Plotly.NET"] = "stand-in", ["Other"] = "NuGet 1.2.3" }));

    [Fact]
    public void A_package_that_is_not_there_is_to_be_mended() =>
        Assert.All(Machine.Packages(_folder.Path), finding => Assert.Equal("./course setup", finding.Mend));

    private static (int Code, string Text) Show(params Finding[] findings)
    {
        var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        return (DoctorCommand.Show(findings, console, output), output.ToString());
    }
}
