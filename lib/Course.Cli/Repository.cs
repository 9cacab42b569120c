using Course.Cli.Running;

namespace Course.Cli;

/// <summary>The folder of the course and the places in it that the commands use.</summary>
internal sealed class Repository
{
    /// <exception cref="UsageException">The folder holds no Course.sln.</exception>
    public Repository(string root)
    {
        Root = Path.GetFullPath(root);
        if (!CourseRoot.Is(Root))
        {
            throw new UsageException($"{Root} is not the course's folder (it has no Course.sln): start the command as ./course.");
        }
    }

    public string Root { get; }

    public string Notebooks => Path.Combine(Root, "notebooks");

    public string Data => Path.Combine(Root, "data");

    /// <summary>Where ./course puts what it builds, and what is downloaded.</summary>
    public string State => Path.Combine(Root, ".course");

    public string Published => Path.Combine(State, "bin");

    public Katex Katex => new(Path.Combine(Root, "lib", "web"), Path.Combine(State, "web"));

    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>The folder that ./course names in COURSE_ROOT; without it, the first one upwards that holds Course.sln.</summary>
    public static Repository Find() => new(
        CourseRoot.Named ?? CourseRoot.Above(Directory.GetCurrentDirectory(), AppContext.BaseDirectory)
        ?? throw new UsageException("The course's folder was not found (no Course.sln here or above): start the command as ./course."));

    /// <summary>The path as a person at <paramref name="from"/> would type it.</summary>
    public static string Shown(string path, string? from = null)
    {
        var relative = Path.GetRelativePath(from ?? Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
