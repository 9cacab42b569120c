namespace Course.Notebooks.Session;

/// <summary>Finds the files that directives name: beside the file that says so, beside the notebook, and where a cell has moved to.</summary>
internal sealed class DirectiveFiles(SessionOptions options, AssemblyReferences references)
{
    private readonly ClosedFolders _closed = new(
        options.ClosedFolders, [options.WorkingDirectory, options.ShippedFolder ?? AppContext.BaseDirectory, AppContext.BaseDirectory]);

    /// <summary>The file of <c>#r "…"</c> in a file of this folder.</summary>
    /// <exception cref="CellFailedException">There is none, or it is not handed out.</exception>
    public string Assembly(DirectiveStep directive, string folder)
    {
        var name = directive.Argument;
        // #r "System.Text.Json" names an assembly of the framework rather than a file.
        if (!name.Contains('/') && !name.Contains('\\') && TryFind(name, folder) is null && AssemblyReferences.FindInProcess(name) is { } known)
        {
            return Open(known, directive);
        }
        // "../.course/bin/Course.dll" is the assembly that ships, wherever this engine was started from.
        return Open(TryFind(name, folder) ?? references.FindShipped(Path.GetFileName(Native(name))) ?? Find(name, folder), directive);
    }

    /// <summary>The file of <c>#load</c> and <c>#!import</c>; as the other.</summary>
    public string File(DirectiveStep directive, string folder) => Open(Find(directive.Argument, folder), directive);

    /// <summary>Where <c>#i</c> says that packages are: a URL as it is, or a folder.</summary>
    /// <exception cref="CellFailedException">There is no such folder.</exception>
    public string PackageSource(string source, string folder) =>
        Uri.TryCreate(source, UriKind.Absolute, out _)
            ? source
            : Folders(folder).Select(f => Path.GetFullPath(Native(source), f)).FirstOrDefault(Directory.Exists)
                ?? throw CellFailedException.Directive($"The package source {source} was not found; looked in {string.Join(" and ", Folders(folder))}.");

    private string Open(string path, DirectiveStep directive) => !_closed.Hold(path)
        ? path
        : throw CellFailedException.Directive(
            $"#{directive.Name} \"{directive.Argument}\" (line {directive.Line + 1}) names a file that is not handed out with the exercises: do without it.");

    private string Find(string name, string folder) => TryFind(name, folder)
        ?? throw CellFailedException.Directive($"{name} was not found; looked in {string.Join(" and ", Folders(folder))}.");

    private string? TryFind(string name, string folder) =>
        Folders(folder).Select(f => Path.GetFullPath(Native(name), f)).FirstOrDefault(System.IO.File.Exists);

    private IEnumerable<string> Folders(string folder) => new[] { folder, options.WorkingDirectory, Environment.CurrentDirectory }.Distinct();

    // Notebooks written on Windows have backslashes in their paths.
    private static string Native(string path) => Path.DirectorySeparatorChar == '\\' ? path : path.Replace('\\', '/');
}
