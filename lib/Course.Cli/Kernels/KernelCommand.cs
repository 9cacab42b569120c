using System.Text.Json.Nodes;
using Course.Notebooks.Jupyter;

namespace Course.Cli.Kernels;

/// <summary>`course kernel`: tells Jupyter and VS Code of the C# kernel, or takes it back.</summary>
internal sealed class KernelCommand(Repository repository, TextWriter output)
{
    public int Install(string? prefix, bool force)
    {
        var folder = Folder(prefix);
        var before = KernelSpec.Read(folder);
        if (before is not null && !KernelSpec.IsOwn(before))
        {
            if (!force)
            {
                throw new UsageException($"{folder} holds {Describe(before)}, which is not this course's: --force replaces it.");
            }
            output.WriteLine($"Replacing {Describe(before)}.");
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
        var before = KernelSpec.Read(folder);
        if (before is null)
        {
            output.WriteLine($"No kernel {KernelSpec.Name} is installed in {KernelSpec.KernelsFolder(prefix)}.");
            return ExitCode.Ok;
        }
        if (!KernelSpec.IsOwn(before) && !force)
        {
            throw new UsageException($"{folder} holds {Describe(before)}, which is not this course's: --force removes it.");
        }
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
            foreach (var folder in Directory.EnumerateDirectories(kernels).Order(StringComparer.Ordinal))
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

    private static string Folder(string? prefix) => Path.Combine(KernelSpec.KernelsFolder(prefix), KernelSpec.Name);

    // What started this process starts the kernel: dotnet and the assembly, or the program's own executable.
    private static IEnumerable<string> StartOfThisCommand()
    {
        var program = Environment.ProcessPath ?? throw new UsageException("This system does not say which program is running: start the command as ./course.");
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? [program, Path.Combine(AppContext.BaseDirectory, "Course.Cli.dll")]
            : [program];
    }

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
