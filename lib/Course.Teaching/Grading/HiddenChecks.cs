using Course.Notebooks.Documents;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>A further check that learners do not see; its id begins with that of the exercise.</summary>
internal sealed record HiddenCheck(string Id, string File, string Source, IReadOnlyList<double>? Weights);

/// <summary>
/// The further checks of a folder: 02-1.cs (or 02-1-more.cs) is code for the exercise with the grade id 02-1; so are all code cells
/// of 02-1.dib or 02-1.ipynb, unless a cell of an .ipynb file carries an nbgrader grade_id of its own.
/// </summary>
internal sealed class HiddenChecks
{
    private readonly List<HiddenCheck> _checks = [];

    /// <summary>Reads the folder; null: none.</summary>
    public static HiddenChecks In(string? folder)
    {
        var hidden = new HiddenChecks();
        if (folder is null)
        {
            return hidden;
        }
        if (!Directory.Exists(folder))
        {
            throw new GradingException($"There is no folder {folder} with further checks: give --hidden a folder.");
        }
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var stem = Path.GetFileNameWithoutExtension(path);
            switch (Path.GetExtension(path).ToLowerInvariant())
            {
                case ".cs" or ".csx":
                    hidden._checks.Add(new HiddenCheck(stem, path, File.ReadAllText(path).ReplaceLineEndings("\n"), null));
                    break;
                case ".ipynb" or ".dib":
                    hidden._checks.AddRange(Cells(path, stem));
                    break;
            }
        }
        return hidden._checks.Count > 0
            ? hidden
            : throw new GradingException($"The folder {folder} holds no further checks: name them by grade id, such as 02-1.cs.");
    }

    /// <summary>Those of an exercise, in the order of their files.</summary>
    public IReadOnlyList<HiddenCheck> Of(Exercise exercise) => _checks.FindAll(check => Fits(check.Id, exercise));

    /// <summary>Those that fit no exercise of these notebooks, in words.</summary>
    public IEnumerable<string> Unused(IReadOnlyList<ExerciseNotebook> notebooks) => _checks
        .Where(check => !notebooks.Any(notebook => notebook.Exercises.Any(exercise => !exercise.IsOpenQuestion && Fits(check.Id, exercise))))
        .Select(check => $"{check.File}: no exercise has the grade id {check.Id}; these checks were not used.");

    private static bool Fits(string id, Exercise exercise) =>
        id == exercise.GradeId || id.StartsWith(exercise.GradeId + "-", StringComparison.Ordinal) || id.StartsWith(exercise.GradeId + ".", StringComparison.Ordinal);

    private static IEnumerable<HiddenCheck> Cells(string path, string stem)
    {
        NotebookDocument document;
        try
        {
            document = NotebookDocument.Read(path);
        }
        catch (NotebookFormatException e)
        {
            throw new GradingException(e.Message);
        }
        // The lines that make the file run by itself have been run already.
        return
            from cell in document.Cells
            where cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source)
                && !cell.Source.TrimStart().StartsWith("#!import", StringComparison.Ordinal)
            let id = NbgraderMark.Of(cell) is { GradeId.Length: > 0 } mark ? mark.GradeId : stem
            select new HiddenCheck(id, path, cell.Source, GuardedCheck.WeightsOf(cell));
    }
}
