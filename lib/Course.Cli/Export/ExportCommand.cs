using Course.Notebooks.Documents;
using Course.Teaching.Export;

namespace Course.Cli.Export;

/// <summary>`course export`: writes notebooks as programs of one file.</summary>
internal sealed class ExportCommand(Repository repository, TextWriter output)
{
    public int Run(IReadOnlyList<string> words, string? folder, bool force)
    {
        var target = Path.GetFullPath(folder ?? Path.Combine(repository.Artifacts, "export"));
        var notebooks = NotebookNames.Resolve(repository, words, Directory.GetCurrentDirectory());
        if (notebooks.GroupBy(NotebookNames.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UsageException($"{string.Join(" and ", twice.Select(path => Repository.Shown(path)))} would both become {twice.Key}.cs: export them one by one, each with its own --output.");
        }
        var failed = false;
        foreach (var notebook in notebooks)
        {
            try
            {
                var file = Write(notebook, target, force);
                output.WriteLine($"{Repository.Shown(notebook)} is now {Repository.Shown(file)}; run it: dotnet run {Quoted(Repository.Shown(file))}");
            }
            catch (Exception e) when (e is ExportException or NotebookFormatException)
            {
                output.WriteLine(e.Message);
                failed = true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{Repository.Shown(target)} cannot be written to ({e.Message.TrimEnd('.')}): name another folder with --output.");
            }
        }
        return failed ? ExitCode.Failed : ExitCode.Ok;
    }

    private string Write(string notebook, string folder, bool force)
    {
        var file = Path.Combine(folder, NotebookNames.Name(notebook) + ".cs");
        if (!force && File.Exists(file) && !ExportedFile.IsUnchanged(File.ReadAllText(file)))
        {
            throw new ExportException($"{Repository.Shown(file)} was not made by this command, or was changed since: --force overwrites it, --output writes elsewhere.");
        }
        var program = NotebookExport.ToProgram(notebook, file, repository.Root);
        AtomicFile.Write(file, ExportedFile.Text(Repository.Shown(notebook, repository.Root).Replace('\\', '/'), program));
        return file;
    }

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;
}
