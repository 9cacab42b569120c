using Course.Notebooks.Documents;
using static System.IO.Path;

namespace Course.Teaching.Exercises;

/// <summary>How a file in notebooks/exercises compares with what its complete notebook gives.</summary>
public enum ExerciseFileState
{
    /// <summary>It is what the complete notebook gives, to the byte.</summary>
    UpToDate,
    /// <summary>It is not there.</summary>
    Missing,
    /// <summary>It was made from another state of the complete notebook, or has been run.</summary>
    OutOfDate,
    /// <summary>Somebody has worked in it, or it was never generated.</summary>
    Answered,
    /// <summary>No complete notebook gives it.</summary>
    WithoutSource,
}

/// <summary>One file of notebooks/exercises.</summary>
/// <param name="Path">The file.</param>
/// <param name="Content">What should be in it; null when nothing should be there.</param>
/// <param name="State">How it compares.</param>
public sealed record ExerciseFile(string Path, string? Content, ExerciseFileState State);

/// <summary>The folder of learners' versions beside the complete notebooks.</summary>
/// <param name="notebooks">The folder of the complete notebooks, NN_name.ipynb.</param>
public sealed class ExerciseFolder(string notebooks)
{
    /// <summary>The folder of the learners' versions.</summary>
    public string Path { get; } = Combine(notebooks, "exercises");

    /// <summary>The complete notebooks that have exercises, in the order of their names.</summary>
    /// <param name="broken">Gets the name of each notebook that cannot be read, and a sentence that says why; null: the first one is thrown.</param>
    /// <exception cref="NotebookFormatException">One of them is no notebook.</exception>
    /// <exception cref="ExerciseFormatException">An exercise is malformed.</exception>
    public IReadOnlyList<ExerciseNotebook> ReadAll(IDictionary<string, string>? broken = null) => [.. ReadVersions(broken).Select(one => one.Notebook)];

    private List<(ExerciseNotebook Notebook, NotebookDocument Version)> ReadVersions(IDictionary<string, string>? broken)
    {
        var all = new List<(ExerciseNotebook, NotebookDocument)>();
        foreach (var path in Directory.EnumerateFiles(notebooks, "*.ipynb").Where(path => char.IsAsciiDigit(GetFileName(path)[0])).Order(StringComparer.Ordinal))
        {
            try
            {
                var notebook = ExerciseNotebook.Read(path);
                if (notebook.Exercises.Count > 0)
                {
                    all.Add((notebook, StudentVersion.Of(notebook)));
                }
            }
            catch (Exception e) when (broken is not null && e is (ExerciseFormatException or NotebookFormatException))
            {
                broken[GetFileNameWithoutExtension(path)] = e.Message;
            }
        }
        return all;
    }

    /// <summary>Compares the folder with what the complete notebooks give.</summary>
    /// <param name="names">The notebooks to look at, without extension; null for all, which also finds files that no notebook gives.</param>
    /// <param name="broken">
    /// Gets the name of each notebook that gives no version, and a sentence that says why: its version and its part of the list stay as they are.
    /// Null: the first one is thrown.
    /// </param>
    /// <exception cref="NotebookFormatException">A complete notebook is no notebook.</exception>
    /// <exception cref="ExerciseFormatException">An exercise is malformed.</exception>
    public IReadOnlyList<ExerciseFile> Compare(IReadOnlyCollection<string>? names = null, IDictionary<string, string>? broken = null)
    {
        var versions = ReadVersions(broken);
        var all = versions.ConvertAll(one => one.Notebook);
        var chosen = versions.FindAll(one => names is null || names.Contains(one.Notebook.Name));
        var files = chosen.ConvertAll(one => Compare(Combine(Path, one.Notebook.Name + ".ipynb"), one.Version.ToIpynb()));
        if (names is null)
        {
            files.AddRange(WithoutSource(Path, "*.ipynb", [.. all.Select(notebook => notebook.Name), .. broken?.Keys ?? []]));
        }
        var checks = Combine(Path, StudentVersion.ChecksFolder);
        files.AddRange(chosen.SelectMany(one => StudentVersion.ChecksOf(one.Notebook))
            .Select(check => Compare(Combine(checks, check.Name), check.Content)));
        // The checks of a notebook that cannot be read stay.
        if (names is null && broken is not { Count: > 0 })
        {
            var known = all.SelectMany(StudentVersion.ChecksOf).Select(check => GetFileNameWithoutExtension(check.Name));
            files.AddRange(WithoutSource(checks, "*.dib", [.. known]));
        }
        // The list is always that of all notebooks.
        files.Add(Compare(Combine(Path, ExerciseList.FileName), ListOf(all, broken?.Keys ?? [])));
        return files;
    }

    /// <summary>Brings one file up to date. What somebody has worked in is moved to exercises/kept first, never lost.</summary>
    /// <returns>Where the old file was moved to; null when it was not.</returns>
    public string? Write(ExerciseFile file)
    {
        if (file.State == ExerciseFileState.UpToDate)
        {
            return null;
        }
        var kept = IsAnswered(file.Path) ? KeptPath(file.Path) : null;
        if (kept is not null)
        {
            Directory.CreateDirectory(GetDirectoryName(kept)!);
            File.Move(file.Path, kept);
        }
        if (file.Content is not null)
        {
            AtomicFile.Write(file.Path, file.Content);
        }
        else if (kept is null)
        {
            File.Delete(file.Path);
        }
        return kept;
    }

    // Open questions are not in the list: no check knows whether they are answered.
    private string ListOf(IEnumerable<ExerciseNotebook> readable, ICollection<string> broken)
    {
        var list = readable.Select(notebook => new ListedNotebook(notebook.Name, notebook.Title, [.. notebook.Exercises
            .Where(exercise => !exercise.IsOpenQuestion)
            .Select(exercise => new ListedExercise(exercise.Number, exercise.Title, exercise.GradeId, exercise.Points, exercise.Task))]));
        if (broken.Count > 0)
        {
            list = list.Concat(ExerciseList.ReadIn(Path).Where(notebook => broken.Contains(notebook.Name))).OrderBy(notebook => notebook.Name, StringComparer.Ordinal);
        }
        return JsonText.Format(ExerciseList.ToJson([.. list]));
    }

    private static ExerciseFile Compare(string path, string content) => new(path, content,
        !File.Exists(path) ? ExerciseFileState.Missing
        : File.ReadAllText(path) == content ? ExerciseFileState.UpToDate
        : IsAnswered(path) ? ExerciseFileState.Answered
        : ExerciseFileState.OutOfDate);

    private static IEnumerable<ExerciseFile> WithoutSource(string folder, string pattern, HashSet<string> known) =>
        (Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [])
        .Where(path => !known.Contains(GetFileNameWithoutExtension(path))).Order(StringComparer.Ordinal)
        .Select(path => new ExerciseFile(path, null, ExerciseFileState.WithoutSource));

    private static bool IsAnswered(string path)
    {
        try
        {
            return GetExtension(path) == ".ipynb" && File.Exists(path) && StudentVersion.IsAnswered(NotebookDocument.Read(path));
        }
        catch (NotebookFormatException)
        {
            return true; // Nobody knows what was in it.
        }
    }

    private string KeptPath(string path)
    {
        var name = GetFileNameWithoutExtension(path);
        var kept = Combine(Path, "kept", $"{name}.ipynb");
        for (var i = 2; File.Exists(kept); i++)
        {
            kept = Combine(Path, "kept", $"{name}-{i}.ipynb");
        }
        return kept;
    }
}
