using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Course.Notebooks.Documents;

namespace Course.Teaching.Exercises;

/// <summary>
/// A complete notebook with its exercises. An exercise has a heading <c>### Exercise 2.1 · Title</c>, a task, a solution cell
/// (nbgrader <c>solution</c>, grade id "02-1") and check cells (nbgrader <c>grade</c>, grade ids that start with "02-1-check");
/// an open question has a folded <c>A possible answer</c> in their place.
/// </summary>
public sealed partial class ExerciseNotebook
{
    private readonly List<MarkdownPart> _parts = [];

    private ExerciseNotebook(string name, NotebookDocument document)
    {
        Name = name;
        Document = document;
        Title = document.FirstHeading ?? name;
        Exercises = new Reader(this).Read();
    }

    /// <summary>The file's name without its extension.</summary>
    public string Name { get; }

    /// <summary>Its first heading: "02 · A line that learns".</summary>
    public string Title { get; }

    /// <summary>The complete notebook.</summary>
    public NotebookDocument Document { get; }

    /// <summary>Exercises and open questions from top to bottom.</summary>
    public IReadOnlyList<Exercise> Exercises { get; }

    /// <summary>The texts of the exercises: for each, the stretches of lines in Markdown cells that belong to it.</summary>
    internal IReadOnlyList<MarkdownPart> Parts => _parts;

    /// <summary>Reads a complete notebook.</summary>
    /// <param name="path">The file, .ipynb or .dib.</param>
    /// <exception cref="NotebookFormatException">It is no notebook.</exception>
    /// <exception cref="ExerciseFormatException">An exercise in it is malformed; the message is one sentence with notebook and exercise.</exception>
    public static ExerciseNotebook Read(string path) => Of(NotebookDocument.Read(path), Path.GetFileNameWithoutExtension(path));

    /// <summary>Finds the exercises of a complete notebook.</summary>
    /// <param name="document">The notebook; it is not changed.</param>
    /// <param name="name">Its name, for messages and links.</param>
    /// <exception cref="ExerciseFormatException">An exercise in it is malformed.</exception>
    public static ExerciseNotebook Of(NotebookDocument document, string name) => new(name, document);

    /// <summary>Lines of a Markdown cell that belong to an exercise, from the first up to the one behind the last.</summary>
    internal sealed record MarkdownPart(string Number, int Cell, int First, int End);

    /// <summary>Walks through the cells once.</summary>
    private sealed class Reader(ExerciseNotebook notebook)
    {
        private readonly List<Draft> _drafts = [];
        private readonly HashSet<string> _gradeIds = new(StringComparer.Ordinal);
        private Draft? _current;

        public IReadOnlyList<Exercise> Read()
        {
            for (var i = 0; i < notebook.Document.Cells.Count; i++)
            {
                var cell = notebook.Document.Cells[i];
                switch (cell.Kind)
                {
                    case CellKind.Markdown:
                        ReadText(cell, i);
                        break;
                    case CellKind.Code:
                        ReadCode(cell, i);
                        break;
                }
            }
            return [.. _drafts.Select(Finish)];
        }

        private void ReadText(NotebookCell cell, int index)
        {
            var lines = cell.Source.Split('\n');
            var first = 0;
            var fence = false;
            for (var i = 0; i < lines.Length; i++)
            {
                fence ^= lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal);
                if (fence || !AnyHeading().IsMatch(lines[i]))
                {
                    continue;
                }
                EndPart(first, i);
                first = i;
                _current = null;
                if (ExerciseHeading().Match(lines[i]) is { Success: true } heading)
                {
                    Begin(heading.Groups["number"].Value, heading.Groups["title"].Value);
                }
                else
                {
                    Require(
                        !LooksLikeExercise().IsMatch(lines[i]), $"cell {index + 1}",
                        $"the heading \"{lines[i].Trim()}\" should read ### Exercise 2.1 · Title.");
                }
            }
            EndPart(first, lines.Length);

            void EndPart(int from, int to)
            {
                if (_current is { } exercise && to > from)
                {
                    notebook._parts.Add(new MarkdownPart(exercise.Number, index, from, to));
                    exercise.HasAnswerInWords |= lines[from..to].Any(ModelAnswer.Opens);
                    if (exercise.Solution is null)
                    {
                        exercise.Task.AddRange(lines[from..to].SkipWhile(line => AnyHeading().IsMatch(line)).TakeWhile(line => !ModelAnswer.IsFolded(line)));
                    }
                }
            }
        }

        private void Begin(string number, string title)
        {
            Require(!_drafts.Exists(draft => draft.Number == number), $"exercise {number}", "there are two exercises with this number.");
            _current = new Draft(number, title);
            _drafts.Add(_current);
        }

        private void ReadCode(NotebookCell cell, int index)
        {
            var place = _current is { } inside ? $"exercise {inside.Number}" : $"cell {index + 1}";
            var mark = NbgraderMark.Of(cell);
            Require(
                mark is { IsSolution: true } || !SolutionCode.HasMarks(cell.Source), place,
                "a cell with BEGIN SOLUTION, END SOLUTION or STUB is not marked as a solution in its nbgrader metadata.");
            if (mark is null)
            {
                return;
            }
            Require(mark.GradeId != "", place, "a cell with nbgrader metadata has no grade_id.");
            Require(_gradeIds.Add(mark.GradeId), place, $"the grade_id {mark.GradeId} stands on two cells.");
            if (mark.IsSolution)
            {
                AddSolution(cell, mark.GradeId, place);
            }
            else if (mark.IsCheck)
            {
                AddCheck(cell, mark, place);
            }
        }

        private void AddSolution(NotebookCell cell, string gradeId, string place)
        {
            Require(_current is not null, place, $"the solution cell {gradeId} has no heading ### Exercise … above it.");
            Require(_current.Solution is null, place, "there are two solution cells; an exercise has one.");
            var right = Exercise.GradeIdOf(_current.Number);
            Require(gradeId == right, place, $"the solution cell's grade_id is {gradeId}; it should be {right}.");
            Require(new SolutionCode(cell.Source, $"{notebook.Name}, {place}").RegionCount > 0, place, "the solution cell has no // BEGIN SOLUTION.");
            _current.Solution = cell;
        }

        private void AddCheck(NotebookCell cell, NbgraderMark mark, string place)
        {
            Require(_current is { Solution: not null }, place, $"the check cell {mark.GradeId} has no exercise with a solution cell above it.");
            var (id, name) = ($"{Exercise.GradeIdOf(_current.Number)}-check", $"\"{_current.Number} {_current.Title}\"");
            Require(
                mark.GradeId.StartsWith(id, StringComparison.Ordinal), place,
                $"the check cell's grade_id is {mark.GradeId}; it should start with {id}.");
            Require(mark.Points is >= 0, place, $"the check cell {mark.GradeId} does not say how many points it gives.");
            Require(cell.Source.Contains(name, StringComparison.Ordinal), place, $"the check should be called {name}, as the heading is.");
            _current.Checks.Add(new ExerciseCheck(mark.GradeId, mark.Points.Value, cell));
        }

        private Exercise Finish(Draft draft)
        {
            var place = $"exercise {draft.Number}";
            Require(
                draft.Solution is not null || draft.HasAnswerInWords, place,
                "there is neither a solution cell nor a folded answer (<details><summary>A possible answer</summary>).");
            Require(draft.Solution is null || draft.Checks.Count > 0, place, "there is no check cell below the solution.");
            return new Exercise(draft.Number, draft.Title, string.Join('\n', draft.Task).Trim(), draft.Solution, draft.Checks);
        }

        private void Require([DoesNotReturnIf(false)] bool holds, string place, string otherwise)
        {
            if (!holds)
            {
                throw new ExerciseFormatException($"{notebook.Name}, {place}: {otherwise}");
            }
        }

        private sealed record Draft(string Number, string Title)
        {
            public List<string> Task { get; } = [];

            public NotebookCell? Solution { get; set; }

            public List<ExerciseCheck> Checks { get; } = [];

            public bool HasAnswerInWords { get; set; }
        }
    }

    [GeneratedRegex(@"^#{1,3} ")]
    private static partial Regex AnyHeading();

    [GeneratedRegex(@"^### Exercise (?<number>\d+\.\d+) · (?<title>\S.*?)\s*$")]
    private static partial Regex ExerciseHeading();

    [GeneratedRegex(@"^#+ \s*Exercise\b", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeExercise();
}
