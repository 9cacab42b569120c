using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Notebooks.Jupyter;
using Course.Notebooks.Running;

namespace Course.Cli.Kernels;

/// <summary>`course kernel`: tells Jupyter and VS Code of the C# kernel, or takes it back.</summary>
internal sealed class KernelCommand(Repository repository, TextWriter output)
{
    // By this first line --remove knows a file that would not be there without us.
    private const string MadeByUs = "// Made by ./course kernel polyglot; with --remove it goes again.\n{\n}\n";
    private const string PolyglotStart = "dotnet-interactive.kernelTransportArgs";
    private const string PolyglotEnvironment = "polyglot-notebook.kernelEnvironmentVariables";

    // All folders that can be read, ".net-csharp" too, which counts as hidden.
    private static readonly EnumerationOptions s_readable = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    private string PolyglotFile => Path.Combine(repository.Root, ".vscode", "settings.json");

    public int Install(string? prefix, bool force)
    {
        var folder = Folder(prefix);
        if (Theirs(folder, force, "replaces") is { } other)
        {
            output.WriteLine($"Replacing {other}.");
        }
        Try(folder, () => KernelSpec.Write(folder, KernelSpec.Content(StartOfThisCommand(), repository.Root)));
        output.WriteLine($"The kernel {KernelSpec.DisplayName} is installed: {Path.Combine(folder, "kernel.json")}");
        output.WriteLine(prefix is null
            ? "Choose it in VS Code (Select Kernel > Jupyter Kernel) or in Jupyter's list of kernels."
            : $"Front ends that look into {KernelSpec.KernelsFolder(prefix)} offer it; for others put {Path.GetDirectoryName(KernelSpec.KernelsFolder(prefix))} into JUPYTER_PATH.");
        return ExitCode.Ok;
    }

    public int Uninstall(string? prefix, bool force)
    {
        var folder = Folder(prefix);
        if (KernelSpec.Read(folder) is null)
        {
            output.WriteLine($"No kernel {KernelSpec.Name} is installed in {KernelSpec.KernelsFolder(prefix)}.");
            return ExitCode.Ok;
        }
        Theirs(folder, force, "removes");
        Try(folder, () => Directory.Delete(folder, recursive: true));
        output.WriteLine($"The kernel is uninstalled: {folder} is gone.");
        return ExitCode.Ok;
    }

    public int List()
    {
        var found = 0;
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var kernels in KernelSpec.SearchFolders().Where(Directory.Exists))
        {
            foreach (var folder in Directory.EnumerateDirectories(kernels, "*", s_readable).Order(StringComparer.Ordinal))
            {
                if (KernelSpec.Read(folder) is not { } spec)
                {
                    continue;
                }
                found++;
                var name = Path.GetFileName(folder);
                var note = KernelSpec.IsOwn(spec) ? Missing(spec) is { } gone ? $"  (this course's, but {gone} is gone: ./course kernel install)" : "  (this course's)" : "";
                output.WriteLine($"{name,-16} {folder}{note}{(taken.Add(name) ? "" : "  (hidden by the one above)")}");
            }
        }
        if (found == 0)
        {
            output.WriteLine("No kernel is installed: ./course kernel install");
        }
        return ExitCode.Ok;
    }

    /// <summary>Writes into VS Code's settings of the course's folder what makes the Polyglot Notebooks extension start this kernel there.</summary>
    public int Polyglot()
    {
        JsonArray start = ["{dotnet_path}", Path.Combine(repository.Published, "Course.Cli.dll"), "kernel", "stdio", "--working-dir", "{working_dir}"];
        var environment = new JsonObject(ProcessEnvironment.Create(repository.Root, PhysicalCores.Count).Select(v => KeyValuePair.Create(v.Key, (JsonNode?)v.Value)));
        ChangePolyglot(text =>
        {
            text = text.Length > 0 ? text : Encoding.UTF8.GetBytes(MadeByUs);
            foreach (var (name, value) in new (string, JsonNode)[] { (PolyglotEnvironment, environment), (PolyglotStart, start) })
            {
                if (SettingsText.Get(text, name) is { } other && !IsOurs(other))
                {
                    throw new UsageException($"{PolyglotFile} has a {name} of its own: take it out, then run this again.");
                }
                text = SettingsText.Set(text, name, value);
            }
            return text;
        });
        output.WriteLine($"Polyglot Notebooks starts this course's kernel in this folder: {PolyglotFile}");
        output.WriteLine("A notebook that is open already gets it after Developer: Reload Window.");
        return ExitCode.Ok;
    }

    /// <summary>Takes back what <see cref="Polyglot"/> wrote, and leaves all else as it is.</summary>
    public int RemovePolyglot()
    {
        var found = false;
        ChangePolyglot(text =>
        {
            foreach (var name in text.Length == 0 ? [] : new[] { PolyglotStart, PolyglotEnvironment })
            {
                if (SettingsText.Get(text, name) is { } value && IsOurs(value))
                {
                    found = true;
                    text = SettingsText.Remove(text, name);
                }
            }
            return text;
        });
        output.WriteLine(found ? $"Polyglot Notebooks starts its own kernel again: the course's settings are out of {PolyglotFile}." : $"{PolyglotFile} has none of the course's settings.");
        return ExitCode.Ok;
    }

    // An empty text stands for a file that is not there.
    private void ChangePolyglot(Func<byte[], byte[]> change) => Try(PolyglotFile, () =>
    {
        var before = File.Exists(PolyglotFile) ? File.ReadAllBytes(PolyglotFile) : [];
        byte[] after;
        try
        {
            after = change(before);
        }
        catch (JsonException e)
        {
            throw new UsageException($"{PolyglotFile} cannot be read as a JSON object (line {(e.LineNumber ?? 0) + 1}): mend it, then run this again.");
        }
        if (after.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(MadeByUs)))
        {
            File.Delete(PolyglotFile);
        }
        else if (!after.AsSpan().SequenceEqual(before))
        {
            AtomicFile.Write(PolyglotFile, after);
        }
    });

    private static bool IsOurs(JsonNode setting) => setting switch
    {
        JsonArray arguments => arguments.Any(argument => argument?.ToString().EndsWith("Course.Cli.dll", StringComparison.Ordinal) == true),
        JsonObject variables => variables.ContainsKey("COURSE_ROOT"),
        _ => false,
    };

    private static string Folder(string? prefix) => Path.Combine(KernelSpec.KernelsFolder(prefix), KernelSpec.Name);

    // What started this process starts the kernel: dotnet and the assembly, or the program's own executable.
    private static IEnumerable<string> StartOfThisCommand()
    {
        var program = Environment.ProcessPath ?? throw new UsageException("This system does not say which program is running: start the command as ./course.");
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? [program, Path.Combine(AppContext.BaseDirectory, "Course.Cli.dll")]
            : [program];
    }

    /// <summary>Another's kernel in the folder, in words; null when there is none. Without force it stays.</summary>
    private static string? Theirs(string folder, bool force, string does) => KernelSpec.Read(folder) is not { } spec || KernelSpec.IsOwn(spec) ? null
        : force ? Describe(spec)
        : throw new UsageException($"{folder} holds {Describe(spec)}, which is not this course's: --force {does} it.");

    private static string Describe(JsonObject spec) => spec["display_name"] is JsonValue name ? $"the kernel \"{name}\"" : "a kernel.json that cannot be read";

    private static string? Missing(JsonObject spec) => (spec["argv"] as JsonArray)?.OfType<JsonValue>().Select(a => a.ToString())
        .FirstOrDefault(argument => Path.IsPathRooted(argument) && !File.Exists(argument));

    private static void Try(string folder, Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder} cannot be changed: {e.Message}");
        }
    }
}
