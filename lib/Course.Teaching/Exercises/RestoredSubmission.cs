using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Notebooks.Session;

namespace Course.Teaching.Exercises;

/// <summary>What became of a cell of the course in the file that a learner handed in; the original is back in any case.</summary>
internal enum CourseCellState
{
    Kept,
    Edited,
    Missing,
}

/// <summary>
/// One exercise in the file that a learner handed in. Where the answer was deleted, it is null, and the stub stands in its place. FoundBy says how
/// a cell was found that had lost its grade id, "below its heading", and TurnedInto what had been made of it, "text" or "a raw cell".
/// </summary>
internal sealed record RestoredExercise(
    Exercise Exercise, NotebookCell? Answer, IReadOnlyList<(ExerciseCheck Check, NotebookCell Cell, CourseCellState State)> Checks,
    string? FoundBy, string? TurnedInto)
{
    /// <summary>True when the learner's cell is still the stub.</summary>
    public bool IsUntouched => Answer is not null && Lines(Answer.Source) == Lines(Exercise.Stub!);

    public static string Lines(string source) => string.Join('\n', source.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}

/// <summary>
/// The notebook that a learner was given, with what the learner wrote: the answers, and cells of the learner's own where they stood.
/// All other code is the complete notebook's, whatever the learner did to it, in its place and in C#. Cells are found by their nbgrader
/// grade id, else by their cell id, else by their text; an answer also below its heading, by the names that it declares.
/// Changed are the course's code cells that were changed or deleted, checks left out; OfCourse all cells but the answers and the learner's own.
/// </summary>
internal sealed record RestoredSubmission(
    NotebookDocument Document, IReadOnlyList<RestoredExercise> Exercises, IReadOnlyList<(NotebookCell Cell, CourseCellState State)> Changed,
    IReadOnlySet<NotebookCell> OfCourse)
{
    /// <summary>Restores the notebook; what was handed in is not changed.</summary>
    public static RestoredSubmission Of(NotebookDocument submission, ExerciseNotebook notebook)
    {
        var places = Places(notebook);
        var own = Assign(submission, places).ToLookup(one => one.Below, one => one.Cell);
        var document = new NotebookDocument { Metadata = (JsonObject)notebook.Document.Metadata.DeepClone(), Minor = submission.Minor };
        document.Cells.AddRange(own[-1]);
        for (var i = 0; i < places.Count; i++)
        {
            document.Cells.Add(places[i].Restored);
            document.Cells.AddRange(own[i]);
        }
        var checks = places.Where(place => place.Check is not null).ToDictionary(place => place.Check!);
        var exercises = places.Where(place => place.Exercise is not null).Select(place => new RestoredExercise(
            place.Exercise!,
            place.Cell is null ? null : place.Restored,
            [.. place.Exercise!.Checks.Select(check => (check, checks[check].Restored, checks[check].State))],
            place.Cell is null ? null : place.FoundBy,
            place.Cell?.Kind switch { CellKind.Markdown => "text", CellKind.Raw => "a raw cell", _ => null })).ToList();
        var changed = places.Where(place => place is { IsAnswer: false, Check: null, Kind: CellKind.Code, State: not CourseCellState.Kept })
            .Select(place => (place.Restored, place.State)).ToList();
        return new RestoredSubmission(
            document, exercises, changed, places.Where(place => !place.IsAnswer || place.Cell is null).Select(place => place.Restored).ToHashSet());
    }

    /// <summary>The cells that the learner was given, in order.</summary>
    private static List<Place> Places(ExerciseNotebook notebook)
    {
        var code = notebook.Document.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        var places = new List<Place>();
        foreach (var released in StudentVersion.Released(notebook).Cells.Where(cell => !StudentVersion.IsProgress(cell)))
        {
            // Code cells are the same in both, and in the same order.
            var complete = released.Kind == CellKind.Code ? code[places.Count(place => place.Kind == CellKind.Code)] : released;
            places.Add(new Place(
                released,
                complete,
                notebook.Exercises.FirstOrDefault(exercise => exercise.Solution is { } solution && solution == complete),
                notebook.Exercises.SelectMany(exercise => exercise.Checks).FirstOrDefault(check => check.Cell == complete)));
        }
        return places;
    }

    /// <summary>Finds the learner's cell for each place.</summary>
    /// <returns>The learner's own cells, each with the position of the place that it stands below; -1 for the top.</returns>
    private static List<(NotebookCell Cell, int Below)> Assign(NotebookDocument submission, List<Place> places)
    {
        var cells = submission.Cells;
        var placeOf = cells.Select(cell => NbgraderMark.Of(cell) is { GradeId.Length: > 0 } mark
            ? places.Find(place => place.GradeId == mark.GradeId) : null).ToArray();
        for (var i = 0; i < cells.Count; i++)
        {
            if (placeOf[i] is null && places.Find(place => place.Complete.Id != "" && place.Complete.Id == cells[i].Id) is { } same)
            {
                same.FoundBy = placeOf.Contains(same) ? same.FoundBy : "by its cell id";
                placeOf[i] = same;
            }
        }
        for (var i = 0; i < cells.Count; i++)
        {
            if (placeOf[i] is null && !string.IsNullOrWhiteSpace(cells[i].Source))
            {
                // A second copy of a check is of no use to anyone.
                placeOf[i] = places.Find(place => (place.Check is not null || !placeOf.Contains(place)) && place.IsTextOf(cells[i]));
            }
        }
        foreach (var place in places.Where(place => place.Exercise is not null && !placeOf.Contains(place)))
        {
            if (BelowHeading(submission, place.Exercise!, placeOf) is { } found)
            {
                placeOf[found] = place;
                place.FoundBy = "below its heading";
            }
        }

        for (var i = 0; i < cells.Count; i++)
        {
            if (placeOf[i]?.Take(cells[i]) == false)
            {
                placeOf[i] = null;
            }
        }
        // What an answer was copied from, or split off from it: the cell that counts is the last one.
        for (var i = 0; i < cells.Count; i++)
        {
            if (placeOf[i] is { IsAnswer: true } place && place.Cell != cells[i])
            {
                placeOf[i] = null;
            }
        }
        return [.. Enumerable.Range(0, cells.Count).Where(i => placeOf[i] is null)
            .Select(i => (CopyOfOwn(cells[i], places), Below(i, cells, placeOf, places)))];
    }

    /// <summary>Below the cell that it stood below; never below an answer that it stood above, nor above what sets the notebook up.</summary>
    private static int Below(int index, List<NotebookCell> cells, Place?[] placeOf, List<Place> places)
    {
        var before = Array.FindLastIndex(placeOf, index, place => place is not null);
        var below = before < 0 ? -1 : places.IndexOf(placeOf[before]!);
        for (var i = index + 1; i < placeOf.Length; i++)
        {
            if (placeOf[i]?.Exercise is not null)
            {
                below = Math.Min(below, places.IndexOf(placeOf[i]!) - 1);
            }
        }
        return cells[index].Kind == CellKind.Code ? Math.Max(below, places.FindIndex(place => place.Kind == CellKind.Code && !place.IsAnswer)) : below;
    }

    private static int? BelowHeading(NotebookDocument submission, Exercise exercise, Place?[] placeOf)
    {
        var headings = ExerciseHeadings.Of(submission).ToList();
        var at = headings.FindIndex(heading => heading.Number == exercise.Number);
        if (at < 0)
        {
            return null;
        }
        var end = headings.Skip(at + 1).FirstOrDefault(heading => heading.Cell > headings[at].Cell, (Cell: submission.Cells.Count, "")).Cell;
        var asked = CellCode.Of(exercise.Stub!).Declared.Keys.Concat(CellCode.Of(exercise.Solution!.Source).Declared.Keys).ToHashSet(StringComparer.Ordinal);
        for (var i = end - 1; i > headings[at].Cell; i--)
        {
            // Any other cell that stands there is not the answer.
            if (placeOf[i] is null && submission.Cells[i].Kind == CellKind.Code && asked.Overlaps(CellCode.Of(submission.Cells[i].Source).Declared.Keys))
            {
                return i;
            }
        }
        return null;
    }

    private static NotebookCell CopyOfOwn(NotebookCell cell, List<Place> places)
    {
        var copy = StudentVersion.Copy(cell, cell.Source, places.Exists(place => place.Complete.Id == cell.Id) ? "" : cell.Id);
        // The mark is that of the course's cell.
        copy.Metadata.Remove("nbgrader");
        // A notebook that was saved with another kernel calls all its cells Python, or whatever that kernel speaks.
        copy.Metadata.Remove("vscode");
        if (copy.Kind == CellKind.Code)
        {
            var language = NotebookLanguages.OfCell(copy.Metadata, "csharp");
            copy.Language = Directives.IsLanguage(language) ? language : "csharp";
        }
        return copy;
    }

    /// <summary>A cell that the learner was given.</summary>
    private sealed class Place(NotebookCell released, NotebookCell complete, Exercise? exercise, ExerciseCheck? check)
    {
        private bool _isKept;
        private bool _isThere;

        /// <summary>The cell of the complete notebook; for text, as it is handed out.</summary>
        public NotebookCell Complete => complete;

        public Exercise? Exercise => exercise;

        public ExerciseCheck? Check => check;

        public CellKind Kind => released.Kind;

        public string GradeId { get; } = NbgraderMark.Of(released)?.GradeId ?? "";

        /// <summary>True for what the learner was asked to write, in code or in words.</summary>
        public bool IsAnswer => exercise is not null || (Kind == CellKind.Markdown && NbgraderMark.Of(released) is { Solution: true });

        /// <summary>The learner's cell whose text is taken over: an answer's, or text; null when there is none.</summary>
        public NotebookCell? Cell { get; private set; }

        public string? FoundBy { get; set; }

        public CourseCellState State => _isKept ? CourseCellState.Kept : _isThere ? CourseCellState.Edited : CourseCellState.Missing;

        /// <summary>The cell of the restored notebook, once the learner's have been taken.</summary>
        public NotebookCell Restored => field ??= new NotebookCell(
            Kind, (Cell ?? (exercise is not null ? released : complete)).Source, released.Language)
        {
            Id = released.Id,
            Metadata = (JsonObject)complete.Metadata.DeepClone(),
            Attachments = (JsonObject?)(Cell ?? released).Attachments?.DeepClone(),
        };

        public bool IsTextOf(NotebookCell cell)
        {
            var text = RestoredExercise.Lines(cell.Source);
            return text == RestoredExercise.Lines(released.Source) || (exercise is null && text == RestoredExercise.Lines(complete.Source));
        }

        /// <summary>Takes a cell of the learner's for this place.</summary>
        /// <returns>False when the place has one already and this one is the learner's own.</returns>
        public bool Take(NotebookCell cell)
        {
            if (!IsAnswer && Kind == CellKind.Code)
            {
                (_isThere, _isKept) = (true, _isKept || (cell.Kind == Kind && IsTextOf(cell)));
                return true;
            }
            if (!IsAnswer)
            {
                var takes = Cell is null && cell.Kind == Kind;
                Cell = takes ? cell : Cell;
                return takes || IsTextOf(cell);
            }
            // The last one counts, as it does when a notebook runs; but not a copy that was put away as text.
            if (Cell is null || cell.Kind == Kind || Cell.Kind != Kind)
            {
                Cell = cell;
            }
            return true;
        }
    }
}
