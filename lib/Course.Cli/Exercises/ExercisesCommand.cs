using Course.Teaching.Exercises;

namespace Course.Cli.Exercises;

/// <summary>`course exercises`: writes the learners' versions of the notebooks, or says which are not what they should be.</summary>
internal sealed class ExercisesCommand(Repository repository, TextWriter output)
{
    public int Run(IReadOnlyList<string> words, bool check)
    {
        try
        {
            var folder = new ExerciseFolder(repository.Notebooks);
            var broken = new SortedDictionary<string, string>(StringComparer.Ordinal);
            var names = words.Count == 0 ? null : Names(folder, words);
            var files = folder.Compare(names, broken);
            // A notebook that nobody asked for keeps its version and is not talked about.
            var told = broken.Where(notebook => names?.Contains(notebook.Key) != false).Select(notebook => notebook.Value).ToList();
            told.ForEach(output.WriteLine);
            var code = check ? Check(files, told.Count) : Write(folder, files);
            return told.Count == 0 ? code : ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }
    }

    private HashSet<string> Names(ExerciseFolder folder, IReadOnlyList<string> words)
    {
        var names = NotebookNames.Resolve(repository, words, Environment.CurrentDirectory).Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet();
        var broken = new Dictionary<string, string>();
        var known = folder.ReadAll(broken).Select(notebook => notebook.Name).Concat(broken.Keys).Order(StringComparer.Ordinal).ToList();
        return names.FirstOrDefault(name => !known.Contains(name)) is { } without
            ? throw new UsageException($"{without} has no exercises: the course's notebooks with exercises are {string.Join(", ", known)}.")
            : names;
    }

    private int Check(IReadOnlyList<ExerciseFile> files, int broken)
    {
        var wrong = files.Where(file => file.State != ExerciseFileState.UpToDate).ToList();
        foreach (var file in wrong)
        {
            output.WriteLine($"{Repository.Shown(file.Path)} {file.State switch
            {
                ExerciseFileState.Missing => "is missing",
                ExerciseFileState.WithoutSource => "has no complete notebook",
                ExerciseFileState.Answered => "was changed by hand",
                _ => "is out of date",
            }}");
        }
        output.WriteLine(wrong.Count == 0
            ? broken == 0 ? "The exercises are up to date." : "The other exercises are up to date."
            : "Run ./course exercises to write them anew; what was changed by hand is kept in exercises/kept.");
        return wrong.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private int Write(ExerciseFolder folder, IReadOnlyList<ExerciseFile> files)
    {
        foreach (var file in files)
        {
            var kept = folder.Write(file);
            if (file.State == ExerciseFileState.UpToDate && Path.GetExtension(file.Path) == ".dib")
            {
                continue; // Three or four a notebook.
            }
            output.WriteLine($"{Repository.Shown(file.Path)} {(file.State, file.Content) switch
            {
                (ExerciseFileState.UpToDate, _) => "is up to date",
                (_, null) => "is gone: it has no complete notebook",
                (ExerciseFileState.Missing, _) => "is new",
                _ => "is written anew",
            }}{(kept is null ? "" : $"; what you had written is kept in {Repository.Shown(kept)}")}");
        }
        return ExitCode.Ok;
    }
}
