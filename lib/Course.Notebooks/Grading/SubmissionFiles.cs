using System.Text.RegularExpressions;

namespace Course.Notebooks.Grading;

/// <summary>A file that was handed in.</summary>
/// <param name="Path">The full path; that of a folder when no notebook is in it.</param>
/// <param name="Root">The folder that the teacher named; null when the file itself was named.</param>
/// <param name="IsEmptyFolder">True for a learner's folder without a notebook.</param>
internal sealed record SubmittedFile(string Path, string? Root, bool IsEmptyFolder = false)
{
    /// <summary>Folders from the root (or from the top of the disk) down to the file.</summary>
    public string[] Folders => Split(System.IO.Path.GetDirectoryName(Root is null ? Path : System.IO.Path.GetRelativePath(Root, Path)) ?? "");

    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static string[] Split(string path) =>
        path.Split([System.IO.Path.DirectorySeparatorChar, System.IO.Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Finds what was handed in, and whose it is.</summary>
internal static partial class SubmissionFiles
{
    /// <summary>The named files, and the notebooks at any depth of the named folders, each once, in the order of their paths.</summary>
    /// <exception cref="GradingException">A path leads nowhere, or there is nothing in a folder.</exception>
    public static IReadOnlyList<SubmittedFile> Find(IEnumerable<string> paths)
    {
        var found = new Dictionary<string, SubmittedFile>(StringComparer.Ordinal);
        foreach (var path in paths.Select(Path.GetFullPath))
        {
            if (File.Exists(path))
            {
                found.TryAdd(path, new SubmittedFile(path, null));
            }
            else if (Directory.Exists(path))
            {
                var root = Path.TrimEndingDirectorySeparator(path);
                var inside = In(root).ToList();
                if (inside.Count == 0)
                {
                    throw new GradingException($"There is no .ipynb file in the folder {path}.");
                }
                inside.ForEach(file => found.TryAdd(file.Path, file));
            }
            else
            {
                throw new GradingException($"There is no file or folder {path}.");
            }
        }
        return [.. found.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<SubmittedFile> In(string root)
    {
        var everywhere = new EnumerationOptions
        {
            RecurseSubdirectories = true, IgnoreInaccessible = true, MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.Hidden,
        };
        var notebooks = Directory.EnumerateFiles(root, "*.ipynb", everywhere)
            .Where(path => !SubmittedFile.Split(Path.GetRelativePath(root, path)).Any(part => part is ".ipynb_checkpoints"))
            .Select(path => new SubmittedFile(path, root)).ToList();
        if (notebooks.Count == 0)
        {
            return [];
        }
        // Where each learner has a folder, one without a notebook is a learner who handed in something else.
        var withNotebook = notebooks.Select(file => file.Folders.FirstOrDefault()).ToHashSet(StringComparer.Ordinal);
        var without = withNotebook.All(folder => folder is null) ? [] : Directory.EnumerateDirectories(root, "*", new EnumerationOptions())
            .Where(folder => !withNotebook.Contains(Path.GetFileName(folder)) && !Path.GetFileName(folder).StartsWith('.'))
            .Select(folder => new SubmittedFile(folder, root, IsEmptyFolder: true));
        return notebooks.Concat(without);
    }

    /// <summary>
    /// A name for each file, unique among those of one notebook: the learner's folder in nbgrader's layout
    /// (submitted/LEARNER/ASSIGNMENT/file), else the first folder below the one that was named, else the file's name without the notebook's.
    /// </summary>
    /// <param name="files">Each with the name of its notebook, "" when it is not known.</param>
    /// <param name="notebooks">The names of all notebooks: a file that is called so says nothing about the learner.</param>
    public static IReadOnlyList<string> Learners(IReadOnlyList<(SubmittedFile File, string Notebook)> files, IReadOnlyList<string> notebooks)
    {
        var names = files.Select(file => Name(file.File, notebooks)).ToList();
        foreach (var same in Enumerable.Range(0, files.Count).GroupBy(i => (names[i], files[i].Notebook)).Where(group => group.Count() > 1).ToList())
        {
            // group1/anna.ipynb and group1/ben.ipynb: the folder is no learner's.
            var stems = same.Select(i => OwnName(files[i].File.Stem, notebooks)).ToList();
            var clear = stems.All(stem => stem != "") && stems.Distinct(StringComparer.OrdinalIgnoreCase).Count() == stems.Count
                && stems.All(stem => !stem.StartsWith('('));
            foreach (var (i, stem) in same.Zip(stems))
            {
                names[i] = clear && !IsNbgraders(files[i].File) ? stem : $"{names[i]} ({RelativeToLearner(files[i].File)})";
            }
        }
        var taken = new HashSet<(string, string)>();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            for (var number = 2; !taken.Add((name, files[i].Notebook)); number++)
            {
                name = $"{names[i]} ({number})";
            }
            names[i] = name;
        }
        return names;
    }

    private static string Name(SubmittedFile file, IReadOnlyList<string> notebooks)
    {
        if (file.IsEmptyFolder)
        {
            return Cleaned(Path.GetFileName(file.Path));
        }
        var parts = SubmittedFile.Split(file.Path);
        if (IsNbgraders(file))
        {
            return parts[Array.LastIndexOf(parts, "submitted") + 1];
        }
        if (file.Root is not null && file.Folders is [var first, ..])
        {
            return Cleaned(first);
        }
        var own = OwnName(file.Stem, notebooks);
        return own.Length > 0 && !own.StartsWith('(') ? own : file.Root is null && parts.Length > 1 ? Cleaned(parts[^2]) : file.Stem;
    }

    private static bool IsNbgraders(SubmittedFile file)
    {
        var parts = SubmittedFile.Split(file.Path);
        var at = Array.LastIndexOf(parts, "submitted");
        return at >= 0 && parts.Length - at >= 4; // submitted, learner, assignment, …, file
    }

    private static string RelativeToLearner(SubmittedFile file) => file.Root is not null && file.Folders.Length > 1
        ? string.Join('/', file.Folders.Skip(1).Append(Path.GetFileName(file.Path)))
        : Path.GetFileName(file.Path);

    /// <summary>A file's name without the notebook's; "" when nothing is left.</summary>
    private static string OwnName(string stem, IReadOnlyList<string> notebooks)
    {
        var own = notebooks.OrderByDescending(name => name.Length).Aggregate(stem, (text, name) => text.Replace(name, " ", StringComparison.OrdinalIgnoreCase));
        return own == stem ? stem : Spaces().Replace(own.Trim(' ', '_', '-', '.'), " ");
    }

    // Moodle calls a learner's folder "Anna Muster_123456_assignsubmission_file".
    private static string Cleaned(string folder) => Moodle().Replace(folder, "") is { Length: > 0 } name ? name : folder;

    [GeneratedRegex(@"_\d+_assignsubmission_(file|onlinetext)_?$")]
    private static partial Regex Moodle();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
