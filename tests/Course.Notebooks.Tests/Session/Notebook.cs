using System.IO.Compression;
using System.Text;
using Course.Notebooks.Kernels;
using Course.Notebooks.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Notebooks.Tests.Session;

/// <summary>Sessions share the process's console and current directory, so their tests run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SessionCollection
{
    public const string Name = "Sessions";
}

/// <summary>What one cell showed.</summary>
internal sealed record Shown(CellStatus Status, List<CellOutput> Outputs)
{
    public string Text => string.Concat(Outputs.OfType<StreamOutput>().Where(o => o.Name == "stdout").Select(o => o.Text));

    public string ErrorText => string.Concat(Outputs.OfType<StreamOutput>().Where(o => o.Name == "stderr").Select(o => o.Text));

    public ErrorOutput Error => Outputs.OfType<ErrorOutput>().Single();

    public IReadOnlyDictionary<string, string> Result => Outputs.OfType<ResultOutput>().Single().Data;

    public IReadOnlyDictionary<string, string> Display => Outputs.OfType<DisplayOutput>().Single().Data;

    public string Plain => Result["text/plain"];
}

/// <summary>A session in a folder of its own, with what the tests do to it.</summary>
internal sealed class Notebook : IAsyncDisposable
{
    private readonly CSharpSession _session;

    public Notebook(Func<SessionOptions, SessionOptions>? with = null)
    {
        Folder = Directory.CreateTempSubdirectory("course-session-").FullName;
        var options = new SessionOptions { WorkingDirectory = Folder, PackagesFolder = Path.Combine(Folder, "packages") };
        _session = new CSharpSession(with is null ? options : with(options));
    }

    public string Folder { get; }

    public CourseKernel Kernel => _session.Kernel;

    public async Task<Shown> Run(string source, string language = "csharp", CancellationToken cancel = default)
    {
        var outputs = new List<CellOutput>();
        var status = await _session.RunAsync(source, language, output =>
        {
            lock (outputs)
            {
                outputs.Add(output);
            }
        }, cancel);
        lock (outputs)
        {
            return new Shown(status, [.. outputs]);
        }
    }

    /// <summary>Runs a cell that must succeed.</summary>
    public async Task<Shown> Ok(string source, string language = "csharp")
    {
        var shown = await Run(source, language);
        Assert.True(shown.Status == CellStatus.Ok, string.Join("\n", shown.Outputs.OfType<ErrorOutput>().SelectMany(e => e.Traceback)));
        return shown;
    }

    /// <summary>Runs a cell that must fail.</summary>
    public async Task<ErrorOutput> Fails(string source, string language = "csharp")
    {
        var shown = await Run(source, language);
        Assert.Equal(CellStatus.Error, shown.Status);
        return shown.Error;
    }

    public async Task<CellStatus> RunWith(string source, Action<CellOutput> show, CancellationToken cancel = default) =>
        await _session.RunAsync(source, "csharp", show, cancel);

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        // Libraries that the test loaded stay loaded; on Windows their files cannot be deleted.
        if (!OperatingSystem.IsWindows())
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>Compiles a library.</summary>
    public static string Compile(string path, string code, params string[] references)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            references.Append(typeof(object).Assembly.Location).Append(Path.Combine(runtime, "System.Runtime.dll")).Append(Path.Combine(runtime, "netstandard.dll")).Select(r => MetadataReference.CreateFromFile(r)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return path;
    }

    /// <summary>Makes a package with one library in a folder feed.</summary>
    public static void Pack(string feed, string id, string version, string dll)
    {
        Directory.CreateDirectory(feed);
        using var zip = ZipFile.Open(Path.Combine(feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var nuspec = new StreamWriter(zip.CreateEntry($"{id}.nuspec").Open(), Encoding.UTF8))
        {
            nuspec.Write($"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
                <id>{id}</id><version>{version}</version><authors>tests</authors><description>For a test.</description>
                </metadata></package>
                """);
        }
        zip.CreateEntryFromFile(dll, $"lib/net8.0/{Path.GetFileName(dll)}");
    }
}
