using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Course.Cli.Tests;

/// <summary>
/// The whole way of a machine on which NuGet serves the packages, in a copy of the repository: packages of the real names in a
/// folder that only this machine's NuGet configuration names, ./course setup, notebook 02 on them, and back to the stand-ins.
/// The packages hold the stand-ins' assemblies; they exist for the length of the test.
/// </summary>
public sealed class NuGetModeTests : IDisposable
{
    private static readonly string s_repository = Repository.Find().Root;

    private readonly TemporaryFolder _folder = new();

    private string Tree => _folder.At("tree");

    public void Dispose() => _folder.Dispose();

    [StandInFact]
    public async Task Packages_of_the_real_names_build_the_course_and_run_a_notebook_and_one_command_goes_back()
    {
        CopyRepository();
        MakeFeed();
        ConfigureNuGet();

        // The machine is asked, and its answer remembered.
        var (code, text) = await Course("setup");
        Assert.True(code == 0, text);
        Assert.Contains("Packages: from NuGet; all of them could be restored.", text, StringComparison.Ordinal);
        Assert.Matches(@"TorchSharp +NuGet 0\.106\.0", text);
        Assert.Matches("libtorch +loads", text);
        Assert.StartsWith("NuGet\n", File.ReadAllText(Path.Combine(Tree, ".course/packages")), StringComparison.Ordinal);
        Assert.All(new[] { "TorchSharp", "Plotly.NET", "Plotly.NET.CSharp", "DynamicObj", "Microsoft.ML" }, name =>
            Assert.False(Directory.Exists(Path.Combine(Tree, "lib/standins", name, "obj")), $"the stand-in of {name} was restored or built"));
        Assert.False(File.Exists(Path.Combine(Tree, ".course/log/native.log")), "the native file was compiled");

        (code, text) = await Course("run", "2");
        Assert.True(code == 0, text);
        Assert.Contains("NuGet 0.106.0 for TorchSharp", text, StringComparison.Ordinal);
        using (var results = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Tree, "artifacts/results.json"))))
        {
            Assert.Equal("NuGet 5.1.0", results.RootElement.GetProperty("packages").GetProperty("Plotly.NET").GetString());
        }

        var charts = Charts(Path.Combine(Tree, "artifacts/02_regression_1d_toy.ipynb"));
        Assert.NotEmpty(charts);
        Assert.All(charts, chart =>
        {
            Assert.True(chart.GetProperty("application/vnd.plotly.v1+json").TryGetProperty("data", out _));
            Assert.Contains("window.Plotly.newPlot(", Text(chart.GetProperty("text/html")), StringComparison.Ordinal);
        });

        (code, text) = await Course("setup", "--packages", "StandIn");
        Assert.True(code == 0, text);
        Assert.Matches("TorchSharp +stand-in", text);
        Assert.Matches("native file +loads", text);
        Assert.Equal("StandIn\nchosen\n", File.ReadAllText(Path.Combine(Tree, ".course/packages")));
    }

    private void CopyRepository()
    {
        foreach (var name in (string[])["lib", "notebooks", "course", "Course.sln", "Directory.Build.props", "Directory.Packages.props"])
        {
            Copy(Path.Combine(s_repository, name), Path.Combine(Tree, name));
        }

        File.CreateSymbolicLink(Path.Combine(Tree, "data"), Path.Combine(s_repository, "data"));
        Directory.CreateDirectory(Path.Combine(Tree, ".course"));
        // npm has nothing to do with this; a repository where it did not succeed has the mark of that instead.
        File.CreateSymbolicLink(Path.Combine(Tree, ".course/web"), Path.Combine(s_repository, ".course/web"));
        // The compiler has been at work in the repository itself: here it hands out what it made there.
        var native = Path.Combine(s_repository, ".course/bin/libcourse_torch.so");
        _folder.Executable("tools/g++", $$"""
            #!/usr/bin/env bash
            while [[ $1 != -o ]]; do shift; done
            cp "{{native}}" "$2"
            """);
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
            return;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(from))
        {
            if (Path.GetFileName(entry) is not ("bin" or "obj" or "node_modules"))
            {
                Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
            }
        }
    }

    private void MakeFeed()
    {
        var cpu = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64";
        Pack("libtorch-cpu", "2.10.0.1", [], (Path.Combine(s_repository, ".course/bin/libcourse_torch.so"), $"runtimes/{cpu}/native"));
        Pack("TorchSharp", "0.106.0", [], Beside("TorchSharp.dll"));
        Pack("TorchSharp-cpu", "0.106.0", [("TorchSharp", "0.106.0"), ("libtorch-cpu", "2.10.0.1")]);
        Pack("DynamicObj", "7.0.1", [], Beside("DynamicObj.dll"));
        Pack("Plotly.NET", "5.1.0", [("DynamicObj", "7.0.1"), ("FSharp.Core", "6.0.0")], Beside("Plotly.NET.dll"));
        Pack("Plotly.NET.CSharp", "0.13.0", [("Plotly.NET", "5.1.0")], Beside("Plotly.NET.CSharp.dll"));
        if (File.Exists(Beside("Microsoft.ML.dll").File))
        {
            Pack("Microsoft.ML", "5.0.0", [], Beside("Microsoft.ML.dll"));
            Pack("Microsoft.ML.FastTree", "5.0.0", [("Microsoft.ML", "5.0.0")]);
            Pack("Microsoft.ML.Mkl.Components", "5.0.0", [("Microsoft.ML", "5.0.0")]);
        }

        static (string File, string Place) Beside(string name) => (Path.Combine(AppContext.BaseDirectory, name), "lib/net10.0");
    }

    private void Pack(string id, string version, (string Id, string Version)[] needs, params (string File, string Place)[] files)
    {
        Directory.CreateDirectory(_folder.At("feed"));
        using var zip = ZipFile.Open(_folder.At($"feed/{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var nuspec = new StreamWriter(zip.CreateEntry($"{id}.nuspec").Open()))
        {
            nuspec.Write($"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
                <id>{id}</id><version>{version}</version><authors>a test</authors><description>Exists for the length of a test.</description>
                <dependencies><group targetFramework="net8.0">{string.Concat(needs.Select(need => $"<dependency id=\"{need.Id}\" version=\"{need.Version}\" />"))}</group></dependencies>
                </metadata></package>
                """);
        }

        foreach (var (file, place) in files)
        {
            zip.CreateEntryFromFile(file, $"{place}/{Path.GetFileName(file)}", CompressionLevel.NoCompression);
        }
    }

    /// <summary>
    /// A home with a NuGet configuration that knows the feed alone, and a package folder that has everything the user's has
    /// (as links) but for the packages in question: what the test restores must not end up among the user's own.
    /// </summary>
    private void ConfigureNuGet()
    {
        _folder.Write("home/.nuget/NuGet/NuGet.Config", $"""
            <configuration>
              <packageSources><clear /><add key="a folder" value="{_folder.At("feed")}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{_folder.At("packages")}" /></config>
            </configuration>
            """);
        Directory.CreateDirectory(_folder.At("packages"));
        var own = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var made = Directory.EnumerateFiles(_folder.At("feed")).Select(file => Path.GetFileName(file).ToLowerInvariant()).ToList();
        foreach (var package in Directory.EnumerateDirectories(own))
        {
            var id = Path.GetFileName(package);
            // Without the ahead-of-time compiler ./course builds without: that is half a minute saved.
            if (!made.Exists(file => file.StartsWith(id + ".", StringComparison.Ordinal)) && !id.Contains("crossgen2", StringComparison.Ordinal))
            {
                File.CreateSymbolicLink(_folder.At($"packages/{id}"), package);
            }
        }
    }

    private async Task<(int Code, string Text)> Course(params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/env", ["bash", Path.Combine(Tree, "course"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Tree,
        };
        start.Environment["HOME"] = _folder.At("home");
        start.Environment["COURSE_NUGET_SECONDS"] = "300"; // The feed is a folder: only a busy machine takes long.
        start.Environment["PATH"] = $"{_folder.At("tools")}:{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || key is "NUGET_PACKAGES" or "COURSE_ROOT").ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var both = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(both));
    }

    private static List<JsonElement> Charts(string notebook)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(notebook));
        return [.. document.RootElement.GetProperty("cells").EnumerateArray()
            .Where(cell => cell.TryGetProperty("outputs", out _))
            .SelectMany(cell => cell.GetProperty("outputs").EnumerateArray())
            .Where(output => output.TryGetProperty("data", out var data) && data.TryGetProperty("application/vnd.plotly.v1+json", out _))
            .Select(output => output.GetProperty("data").Clone())];
    }

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? string.Concat(value.EnumerateArray().Select(line => line.GetString())) : value.GetString()!;

    /// <summary>A test that needs the stand-ins' assemblies and their native file.</summary>
    private sealed class StandInFactAttribute : FactAttribute
    {
        public StandInFactAttribute()
        {
            if (PackageSources.Mode != "StandIn")
            {
                Skip = "The packages come from NuGet already.";
            }
            else if (!File.Exists(Path.Combine(s_repository, ".course/bin/libcourse_torch.so")))
            {
                Skip = "The stand-ins' native file is not built: run ./course setup once, or the tests through ./course test.";
            }
        }
    }
}
