using Course.Notebooks.Documents;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>The complete notebooks, and which of them a submission belongs to.</summary>
internal sealed class SourceNotebooks
{
    private readonly Dictionary<ExerciseNotebook, string> _paths = [];
    private readonly bool _isGiven;

    /// <exception cref="GradingException">There is none, or the one that was given is no notebook with exercises.</exception>
    public SourceNotebooks(GradeOptions options)
    {
        _isGiven = options.SourceIsGiven;
        foreach (var path in options.Sources)
        {
            try
            {
                var source = ExerciseNotebook.Read(path);
                if (source.Exercises.Any(exercise => !exercise.IsOpenQuestion))
                {
                    StudentVersion.Released(source);
                    _paths.Add(source, path);
                }
            }
            catch (Exception e) when (e is NotebookFormatException or ExerciseFormatException)
            {
                // One that is being written must not keep the others from being used.
                Warnings.Add(_isGiven ? throw new GradingException(e.Message) : $"Not used: {e.Message}");
            }
        }
        if (_paths.Count == 0)
        {
            throw new GradingException(_isGiven
                ? $"There is no exercise in {options.Sources[0]}."
                : "There is no complete notebook with exercises to grade by: name one with --source.");
        }
    }

    public IReadOnlyCollection<ExerciseNotebook> All => _paths.Keys;

    public List<string> Warnings { get; } = [];

    public string PathOf(ExerciseNotebook source) => _paths[source];

    /// <summary>By the exercises' grade ids; else by what the learner's version says it comes from, its headings, the file's and the folders' names.</summary>
    /// <returns>Null when nothing fits.</returns>
    public ExerciseNotebook? Match(SubmittedFile file, NotebookDocument? document)
    {
        if (_isGiven)
        {
            return All.First();
        }
        if (document is not null)
        {
            var (best, shared) = All.Select(source => (source, shared: SharedIds(document, source)))
                .OrderByDescending(found => found.shared).ThenByDescending(found => NameFits(file, found.source)).First();
            if (shared > 0)
            {
                return best;
            }
            var complete = StudentVersion.CompleteOf(document);
            if (All.FirstOrDefault(source => source.Name + ".ipynb" == complete) is { } named)
            {
                return named;
            }
        }
        return All.FirstOrDefault(source => document is not null && SharesHeading(document, source)) ?? All.FirstOrDefault(source => NameFits(file, source));
    }

    /// <summary>Whether anything in the document belongs to the notebook's exercises.</summary>
    public static bool HasAny(NotebookDocument document, ExerciseNotebook source) =>
        SharedIds(document, source) > 0
        || document.Cells.Exists(cell => source.Exercises.Any(exercise => exercise.Solution is { } solution && solution.Id == cell.Id))
        || SharesHeading(document, source);

    private static bool SharesHeading(NotebookDocument document, ExerciseNotebook source) =>
        ExerciseHeadings.Of(document).Any(heading => source.Exercises.Any(exercise => exercise.Number == heading.Number));

    private static int SharedIds(NotebookDocument document, ExerciseNotebook source)
    {
        var ids = document.Cells.Select(cell => NbgraderMark.Of(cell)?.GradeId).Where(id => !string.IsNullOrEmpty(id)).ToHashSet(StringComparer.Ordinal);
        return source.Exercises.Sum(exercise =>
            (exercise.Solution is not null && ids.Contains(exercise.GradeId) ? 1 : 0) + exercise.Checks.Count(check => ids.Contains(check.GradeId)));
    }

    private static bool NameFits(SubmittedFile file, ExerciseNotebook source) =>
        file.Folders.Append(file.Stem).Any(part => part.Contains(source.Name, StringComparison.OrdinalIgnoreCase));
}
