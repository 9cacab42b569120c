using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Course.Notebooks.Running;
using Course.Notebooks.Tests.Running;
using Course.Shared;

namespace Course.Notebooks.Tests.Session;

/// <summary>gcc, which compiles the native libraries of some packages.</summary>
internal static class SystemCompiler
{
    private static bool IsThere => OperatingSystem.IsLinux()
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "gcc")));

    public static void SkipWithout() => Assert.SkipUnless(IsThere, "Native libraries are compiled with gcc on Linux here.");
}

/// <summary>
/// Packages in a folder, made once for all tests that use them, and a machine to restore them on: a root with a NuGet
/// configuration and a package folder of its own, so that nothing of it ends up in the user's.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    public PackageFeed()
    {
        Directory.CreateDirectory(Folder);
        var inner = Managed("Sample.Inner", "namespace Sample { public static class Inner { public static string Word = \"inner 1\"; } }", "1.0.0.0");
        Pack(Folder, "Sample.Inner", "1.0.0", [], (inner, "lib/net8.0"));
        Pack(Folder, "Sample.Inner", "2.0.0", [], (Managed("Sample.Inner", "namespace Sample { public static class Inner { public static string Word = \"inner 2\"; } }", "2.0.0.0"), "lib/net8.0"));
        Pack(Folder, "Sample.Outer", "1.0.0", [("Sample.Inner", "1.0.0")],
            (Managed("Sample.Outer", "namespace Sample { public static class Outer { public static string Word => \"outer over \" + Inner.Word; } }", "1.0.0.0", inner), "lib/net8.0"));
        Pack(Folder, "Sample.Later", "1.0.0", [("Sample.Inner", "2.0.0")],
            (Managed("Sample.Later", "namespace Sample { public class Later { } }", "1.0.0.0"), "lib/net8.0"));
        Pack(Folder, "Sample.TwoFaces", "1.0.0", [],
            (Managed("Sample.TwoFaces", "namespace Sample { public static class TwoFaces { public static string Word => throw null; } }", "1.0.0.0"), "ref/net8.0"),
            (Managed("Sample.TwoFaces", "namespace Sample { public static class TwoFaces { public static string Word => \"implementation\"; public static int Hidden; } }", "1.0.0.0"), "lib/net8.0"));
        var extended = Managed("Sample.Extended", "namespace Sample { public class Extended { } }", "1.0.0.0");
        var extension = Managed("Sample.Extended.Interactive", """
            public class Extension : Microsoft.DotNet.Interactive.IKernelExtension
            {
                public System.Threading.Tasks.Task OnLoadAsync(Microsoft.DotNet.Interactive.Kernel kernel)
                {
                    Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Sample.Extended>(value => "shown by the extension of " + kernel.Name, "text/html");
                    return System.Threading.Tasks.Task.CompletedTask;
                }
            }
            """, "1.0.0.0", extended, typeof(Microsoft.DotNet.Interactive.Kernel).Assembly.Location, typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location);
        var script = Path.Combine(Root, "build", "extension.dib");
        File.WriteAllText(script, "#!csharp\nvar byExtension = 7;");
        Pack(Folder, "Sample.Extended", "1.0.0", [],
            (extended, "lib/net8.0"), (extension, "interactive-extensions/dotnet"), (script, "interactive-extensions/dotnet"));
        Pack(Folder, "Sample.Refused", "1.0.0", [], (inner, "lib/net8.0"), (Managed("Sample.Refused.Interactive", """
            public class Extension : Microsoft.DotNet.Interactive.IKernelExtension
            {
                public System.Threading.Tasks.Task OnLoadAsync(Microsoft.DotNet.Interactive.Kernel kernel) => throw new System.InvalidOperationException("not on this machine");
            }
            """, "1.0.0.0", typeof(Microsoft.DotNet.Interactive.Kernel).Assembly.Location), "interactive-extensions/dotnet"));
        File.WriteAllText(Path.Combine(Folder, "Sample.Broken.1.0.0.nupkg"), "not a package");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("course-packages-").FullName;

    public string Folder => Path.Combine(Root, "feed");

    public void Dispose()
    {
        // Libraries that a test loaded stay loaded; on Windows their files cannot be deleted.
        if (!OperatingSystem.IsWindows())
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    /// <summary>Names and contents of everything in a folder.</summary>
    public static string[] ContentsOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => file + " " + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))))];

    /// <summary>A machine of this name, the same for the same name, whose NuGet configuration knows one source.</summary>
    public string Machine(string name, string source)
    {
        var machine = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.Combine(machine, ".course", "packages-cache"));
        File.WriteAllText(Path.Combine(machine, ".course", "packages-cache", "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="the feed" value="{source}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(machine, "global")}" /></config>
            </configuration>
            """);
        return machine;
    }

    /// <summary>Runs cells in a process of their own on such a machine.</summary>
    internal static async Task<NotebookResult> RunAsync(string machine, params string[] cells)
    {
        using var notebooks = new TestNotebooks();
        Directory.CreateDirectory(Path.Combine(machine, "shipped"));
        return await NotebookRunner.RunAsync(notebooks.Request(notebooks.Write("notebook", cells)) with
        {
            Worker = PublishedCommand.Worker with { Arguments = [.. PublishedCommand.Worker.Arguments, "--shipped", Path.Combine(machine, "shipped")] },
            Environment = new Dictionary<string, string?> { ["COURSE_ROOT"] = machine, ["NUGET_PACKAGES"] = null },
        });
    }

    public string Managed(string name, string code, string version, params string[] references) => Notebook.Compile(
        Path.Combine(Root, "build", Guid.NewGuid().ToString("N"), name + ".dll"), $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] {code}", references);

    /// <summary>Compiles a native library that may need others, which lie elsewhere.</summary>
    public string Native(string name, string code, params string[] needs) => Native([$"-Wl,-soname,lib{name}.so"], name, code, needs);

    /// <summary>The same with options of one's own for the linker.</summary>
    public string Native(string[] options, string name, string code, params string[] needs)
    {
        var folder = Path.Combine(Root, "build", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "source.c"), code);
        var file = Path.Combine(folder, $"lib{name}.so");
        using var gcc = Process.Start(new ProcessStartInfo(
            "gcc",
            [
                "-shared", "-fPIC", "-Wl,--no-as-needed", .. options, "-o", file, Path.Combine(folder, "source.c"),
                .. needs.SelectMany(need => (string[])["-L" + Path.GetDirectoryName(need), "-l:" + Path.GetFileName(need)]),
            ]))!;
        gcc.WaitForExit();
        Assert.Equal(0, gcc.ExitCode);
        return file;
    }

    public static string NativeFolder => $"runtimes/{(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64")}/native";

    public static void Pack(string feed, string id, string version, (string Id, string Version)[] needs, params (string File, string Place)[] files)
    {
        Directory.CreateDirectory(feed);
        using var zip = ZipFile.Open(Path.Combine(feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var nuspec = new StreamWriter(zip.CreateEntry($"{id}.nuspec").Open()))
        {
            nuspec.Write($"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
                <id>{id}</id><version>{version}</version><authors>tests</authors><description>For a test.</description>
                <dependencies><group targetFramework="net8.0">{string.Concat(needs.Select(need => $"<dependency id=\"{need.Id}\" version=\"{need.Version}\" />"))}</group></dependencies>
                </metadata></package>
                """);
        }
        foreach (var (file, place) in files)
        {
            zip.CreateEntryFromFile(file, $"{place}/{Path.GetFileName(file)}");
        }
    }
}
