using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>Finds the complete notebook that a submission belongs to.</summary>
internal static class SourceMatcher
{
    /// <summary>By the exercises' grade ids; else by what the learner's version says it comes from, its headings, the file's and the folders' names.</summary>
    /// <returns>Null when nothing fits.</returns>
    public static ExerciseNotebook? Match(SubmittedFile file, NotebookDocument? document, IReadOnlyList<ExerciseNotebook> sources)
    {
        if (document is not null)
        {
            var best = sources.Select(source => (source, count: SharedIds(document, source))).OrderByDescending(found => found.count)
                .ThenByDescending(found => NameFits(file, found.source)).FirstOrDefault();
            if (best.count > 0)
            {
                return best.source;
            }
            var complete = (document.Metadata["course"] as JsonObject)?["complete"]?.ToString();
            if (sources.FirstOrDefault(source => source.Name + ".ipynb" == complete) is { } named)
            {
                return named;
            }
            var numbers = ExerciseHeadings.Of(document).Select(heading => heading.Number).ToHashSet(StringComparer.Ordinal);
            if (sources.FirstOrDefault(source => source.Exercises.Any(exercise => numbers.Contains(exercise.Number))) is { } told)
            {
                return told;
            }
        }
        return sources.FirstOrDefault(source => NameFits(file, source));
    }

    /// <summary>Whether anything in the document belongs to the notebook's exercises.</summary>
    public static bool HasAny(NotebookDocument document, ExerciseNotebook source) =>
        SharedIds(document, source) > 0
        || document.Cells.Exists(cell => source.Exercises.Any(exercise => exercise.Solution is { } solution && solution.Id == cell.Id))
        || ExerciseHeadings.Of(document).Any(heading => source.Exercises.Any(exercise => exercise.Number == heading.Number));

    private static int SharedIds(NotebookDocument document, ExerciseNotebook source)
    {
        var ids = document.Cells.Select(cell => NbgraderMark.Of(cell)?.GradeId).Where(id => !string.IsNullOrEmpty(id)).ToHashSet(StringComparer.Ordinal);
        return source.Exercises.Sum(exercise =>
            (exercise.Solution is not null && ids.Contains(exercise.GradeId) ? 1 : 0) + exercise.Checks.Count(check => ids.Contains(check.GradeId)));
    }

    private static bool NameFits(SubmittedFile file, ExerciseNotebook source) =>
        file.Folders.Append(file.Stem).Any(part => part.Contains(source.Name, StringComparison.OrdinalIgnoreCase));
}
