using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Notebooks.Running;

namespace Course.Notebooks.Jupyter;

/// <summary>The small folder by which Jupyter and VS Code know a kernel: <c>kernels/.net-csharp/kernel.json</c>.</summary>
public static class KernelSpec
{
    /// <summary>The name that notebooks of .NET Interactive carry too, so that they open with this kernel.</summary>
    public const string Name = ".net-csharp";

    /// <summary>What front ends show in their list of kernels.</summary>
    public const string DisplayName = ".NET (C#)";

    private const string Mark = "course";

    private const string Logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
          <rect width="64" height="64" rx="12" fill="#0072B2"/>
          <text x="32" y="43" text-anchor="middle" font-family="sans-serif" font-size="32" font-weight="bold" fill="#FFFFFF">C#</text>
        </svg>

        """;

    /// <summary>The content of kernel.json.</summary>
    /// <param name="start">The program and the arguments that start the command line, for example <c>dotnet …/Course.Cli.dll</c>.</param>
    /// <param name="root">The course's folder.</param>
    public static JsonObject Content(IEnumerable<string> start, string root) => new()
    {
        ["argv"] = new JsonArray([.. start.Append("kernel").Append("run").Append("{connection_file}").Select(a => (JsonNode)a)]),
        ["display_name"] = DisplayName,
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        ["env"] = new JsonObject(ProcessEnvironment.Create(root, PhysicalCores.Count).Select(v => KeyValuePair.Create(v.Key, (JsonNode?)v.Value))),
        ["metadata"] = new JsonObject { ["debugger"] = false, [Mark] = root },
    };

    /// <summary>The folder of kernels of this user, or below a prefix as of a Python environment.</summary>
    /// <param name="prefix">For example <c>/usr/local</c>; null for the user.</param>
    public static string KernelsFolder(string? prefix) =>
        prefix is null ? Path.Combine(UserData(), "kernels") : Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", "kernels");

    /// <summary>The folders in which front ends look for kernels, the first one found wins.</summary>
    public static IReadOnlyList<string> SearchFolders()
    {
        var folders = (Environment.GetEnvironmentVariable("JUPYTER_PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        folders.Add(UserData());
        if (OperatingSystem.IsWindows())
        {
            folders.Add(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter"));
        }
        else
        {
            folders.AddRange(["/usr/local/share/jupyter", "/usr/share/jupyter"]);
        }
        return [.. folders.Select(folder => Path.Combine(folder, "kernels"))];
    }

    /// <summary>Reads an installed kernel.</summary>
    /// <param name="folder">The folder that holds kernel.json.</param>
    /// <returns>Null when there is none; an empty object when it is broken or cannot be read.</returns>
    public static JsonObject? Read(string folder)
    {
        var file = Path.Combine(folder, "kernel.json");
        try
        {
            return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file)) as JsonObject ?? [] : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Whether a kernel was installed by this class.</summary>
    public static bool IsOwn(JsonObject spec) => (spec["metadata"] as JsonObject)?.ContainsKey(Mark) == true;

    /// <summary>Writes kernel.json and the picture beside it into the folder, which is made when it is missing.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static void Write(string folder, JsonObject spec)
    {
        var options = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        AtomicFile.Write(Path.Combine(folder, "logo-svg.svg"), Logo);
        AtomicFile.Write(Path.Combine(folder, "kernel.json"), spec.ToJsonString(options) + "\n");
    }

    // As jupyter_core's jupyter_data_dir.
    private static string UserData()
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } named)
        {
            return named;
        }
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        if (OperatingSystem.IsMacOS())
        {
            return Path.Combine(home, "Library", "Jupyter");
        }
        if (OperatingSystem.IsWindows())
        {
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        }
        return Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data
            ? Path.Combine(data, "jupyter")
            : Path.Combine(home, ".local", "share", "jupyter");
    }
}
