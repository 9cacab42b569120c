using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace Course.Teaching.Grading;

/// <summary>A file that was handed in, or a learner's folder without a notebook; its root is the folder that the teacher named, if any.</summary>
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
    /// <summary>
    /// The named files, and the notebooks at any depth of the named folders, each once, in the order of their paths. No link is
    /// followed: it may lead to anyone's files, and round in circles.
    /// </summary>
    /// <param name="paths">What the teacher named.</param>
    /// <param name="links">Gets a sentence for each link that was left alone.</param>
    public static IReadOnlyList<SubmittedFile> Find(IReadOnlyList<string> paths, List<string> links)
    {
        var found = new List<SubmittedFile>();
        foreach (var path in paths.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))))
        {
            if (new FileInfo(path).LinkTarget is not null)
            {
                links.Add(Left(path));
            }
            else if (File.Exists(path))
            {
                found.Add(new SubmittedFile(path, null));
            }
            else if (Directory.Exists(path))
            {
                // Among folders that were named singly, one without a notebook is a learner who handed in something else.
                found.AddRange(In(path, links).DefaultIfEmpty(new SubmittedFile(path, path, IsEmptyFolder: true)));
            }
            else
            {
                throw new GradingException($"There is no file or folder {path}.");
            }
        }
        if (found.TrueForAll(file => file.IsEmptyFolder))
        {
            throw new GradingException(
                found is [var empty, ..] ? $"There is no .ipynb file in the folder {empty.Path}." : $"There is nothing to grade: {links[0]}");
        }
        return [.. found.OrderBy(file => file.IsEmptyFolder).DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<SubmittedFile> In(string root, List<string> links)
    {
        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden };
        var entries = new FileSystemEnumerable<(string Path, bool IsLink)>(root, (ref FileSystemEntry entry) => (entry.ToFullPath(), IsLink(ref entry)), everywhere)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => IsNotebook(ref entry) ? !entry.IsDirectory || IsLink(ref entry) : entry.IsDirectory && IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry) && !entry.FileName.SequenceEqual(".ipynb_checkpoints"),
        }.ToList();
        links.AddRange(entries.Where(entry => entry.IsLink).Select(entry => Left(entry.Path)).Order(StringComparer.Ordinal));
        var notebooks = entries.Where(entry => !entry.IsLink).Select(entry => new SubmittedFile(entry.Path, root)).ToList();
        if (notebooks.Count == 0)
        {
            return [];
        }
        // Where each learner has a folder, one without a notebook is a learner who handed in something else.
        var withNotebook = notebooks.Select(file => file.Folders.FirstOrDefault()).ToHashSet(StringComparer.Ordinal);
        var without = withNotebook.All(folder => folder is null) ? [] : Directory.EnumerateDirectories(root, "*", new EnumerationOptions())
            .Where(folder => !withNotebook.Contains(Path.GetFileName(folder)) && !Path.GetFileName(folder).StartsWith('.') && new FileInfo(folder).LinkTarget is null)
            .Select(folder => new SubmittedFile(folder, root, IsEmptyFolder: true));
        return notebooks.Concat(without);
    }

    private static bool IsNotebook(ref FileSystemEntry entry) => Path.GetExtension(entry.FileName).Equals(".ipynb", StringComparison.OrdinalIgnoreCase);

    // Files that a cloud keeps elsewhere have the attribute too, but lead nowhere else.
    private static bool IsLink(ref FileSystemEntry entry) =>
        (entry.Attributes & FileAttributes.ReparsePoint) != 0 && new FileInfo(entry.ToFullPath()).LinkTarget is not null;

    private static string Left(string path) => $"{path} is a link: it was not followed and nothing behind it was graded; hand in or name the file itself.";

    /// <summary>
    /// A name for each file, unique among those of one notebook: the learner's folder in nbgrader's layout
    /// (submitted/LEARNER/ASSIGNMENT/file), else the folder that was named where several were, else the first folder below the one
    /// that was named, else the file's name without the notebook's.
    /// </summary>
    /// <param name="files">Each with the name of its notebook, "" when it is not known.</param>
    /// <param name="notebooks">The names of all notebooks: a file that is called so says nothing about the learner.</param>
    public static IReadOnlyList<string> Learners(IReadOnlyList<(SubmittedFile File, string Notebook)> files, IReadOnlyList<string> notebooks)
    {
        var named = LearnersFolders(files);
        var names = files.Select(file => Name(file.File, notebooks, named)).ToList();
        foreach (var same in Enumerable.Range(0, files.Count).GroupBy(i => (names[i], files[i].Notebook)).Where(group => group.Count() > 1).ToList())
        {
            // group1/anna.ipynb and group1/ben.ipynb: the folder is no learner's.
            var stems = same.Select(i => OwnName(files[i].File.Stem, notebooks)).ToList();
            var clear = stems.All(stem => stem != "") && stems.Distinct(StringComparer.OrdinalIgnoreCase).Count() == stems.Count
                && stems.All(stem => !stem.StartsWith('('));
            foreach (var (i, stem) in same.Zip(stems))
            {
                names[i] = clear && !IsNbgraders(files[i].File) ? stem : $"{names[i]} ({RelativeToLearner(files[i].File, named)})";
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

    /// <summary>
    /// The named folders that are a learner's each: one of several, or one below submitted/; but none that holds folders with the
    /// same notebook, which is a class.
    /// </summary>
    private static HashSet<string> LearnersFolders(IReadOnlyList<(SubmittedFile File, string Notebook)> files)
    {
        var roots = files.Where(file => file.File.Root is not null).GroupBy(file => file.File.Root!, StringComparer.Ordinal).ToList();
        return roots
            .Where(root => roots.Count > 1 || Path.GetFileName(Path.GetDirectoryName(root.Key)) == "submitted")
            .Where(root => root.Any(file => file.File.Folders.Length == 0)
                || root.GroupBy(file => file.Notebook).All(same => same.Select(file => file.File.Folders[0]).Distinct().Count() == 1))
            .Select(root => root.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static string Name(SubmittedFile file, IReadOnlyList<string> notebooks, HashSet<string> learnersFolders)
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
        if (file.Root is not null && learnersFolders.Contains(file.Root))
        {
            return Cleaned(Path.GetFileName(file.Root));
        }
        if (file.Root is not null && file.Folders is [var first, ..])
        {
            return Cleaned(first);
        }
        var own = OwnName(file.Stem, notebooks);
        return own.Length > 0 && !own.StartsWith('(') ? own : parts.Length > 1 ? Cleaned(parts[^2]) : file.Stem;
    }

    private static bool IsNbgraders(SubmittedFile file)
    {
        var parts = SubmittedFile.Split(file.Path);
        var at = Array.LastIndexOf(parts, "submitted");
        return at >= 0 && parts.Length - at >= 4; // submitted, learner, assignment, …, file
    }

    private static string RelativeToLearner(SubmittedFile file, HashSet<string> learnersFolders) => file.Root is null
        ? Path.GetFileName(file.Path)
        : string.Join('/', file.Folders.Skip(learnersFolders.Contains(file.Root) ? 0 : 1).Append(Path.GetFileName(file.Path)));

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
