using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Course.Notebooks.Documents;

namespace Course.Teaching.Exercises;

/// <summary>
/// Makes the learner's version of a complete notebook: stubs in the place of solutions, empty cells in the place of answers in words.
/// What checks them holds the right answer and the usual wrong ones, so the learner's version only imports it, from a file of its own.
/// </summary>
public static partial class StudentVersion
{
    private const string ProgressId = "progress-";

    /// <summary>The folder of those files, below the learners' versions.</summary>
    public const string ChecksFolder = "checks";

    /// <summary>The files that the learner's version imports: the cells that check, and those that only the checks need.</summary>
    /// <returns>Names without folder, "02-1-check.dib", and what is in them.</returns>
    public static IReadOnlyList<(string Name, string Content)> ChecksOf(ExerciseNotebook notebook) =>
        [.. notebook.Document.Cells.Where(IsHeldBack).Select(cell => (FileOf(cell), $"#!csharp\n\n{cell.Source}\n"))];

    /// <summary>Whether the learner's version only imports a cell of the complete notebook.</summary>
    internal static bool IsHeldBack(NotebookCell cell) => cell.Kind == CellKind.Code && NbgraderMark.Of(cell) is { Solution: false };

    /// <summary>What stands in the learner's version in the place of such a cell. setup.dib has gone to notebooks/.</summary>
    internal static string ImportOf(NotebookCell cell) =>
        $"// What this cell does would give the answer away, so it is in a file.\n#!import \"exercises/{ChecksFolder}/{FileOf(cell)}\"";

    private static string FileOf(NotebookCell cell) => NbgraderMark.Of(cell)!.GradeId + ".dib";

    /// <summary>The learner's version; the same notebook gives the same bytes, and is not changed.</summary>
    /// <exception cref="ExerciseFormatException">The notebook does not open as the course's notebooks do, or an answer in words is not closed.</exception>
    public static NotebookDocument Of(ExerciseNotebook notebook)
    {
        if (notebook.Document.Cells.Find(cell => cell.Kind == CellKind.Code) is { } first && !IsSetup(first))
        {
            throw new ExerciseFormatException($"{notebook.Name}: the first code cell should be #!import \"setup.dib\" and nothing else.");
        }
        var student = Released(notebook);
        student.Cells.Add(new NotebookCell(CellKind.Markdown, "## How far you are") { Id = ProgressId + "title" });
        student.Cells.Add(Code("Progress.Show()", ProgressId + "show"));
        if (student.Cells.Find(cell => cell.Kind == CellKind.Markdown) is { } title)
        {
            title.Source += $"""


                **This is the version for you to write in.** Where it says `Your turn`, it is; the check below answers at once. What is not done yet only says so, and all the rest runs. The solutions are in [the complete notebook]({Link(notebook)}).
                """.ReplaceLineEndings("\n");
        }
        student.Metadata["course"] = new JsonObject { ["complete"] = notebook.Name + ".ipynb", ["fingerprint"] = Fingerprint(student) };
        return student;
    }

    /// <summary>Whether a cell shows the learner's progress; the complete notebook has none.</summary>
    internal static bool IsProgress(NotebookCell cell) => cell.Id.StartsWith(ProgressId, StringComparison.Ordinal);

    /// <summary>The cells of the learner's version without its frame: also for a notebook that does not open as the course's do.</summary>
    internal static NotebookDocument Released(ExerciseNotebook notebook)
    {
        var student = new NotebookDocument { Metadata = (JsonObject)notebook.Document.Metadata.DeepClone(), Minor = notebook.Document.Minor };
        var solutions = notebook.Exercises.Where(exercise => exercise.Solution is not null).ToDictionary(exercise => exercise.Solution!);
        var links = LinesBelowWhichTheLinkGoes(notebook);
        var opened = false;
        for (var i = 0; i < notebook.Document.Cells.Count; i++)
        {
            var cell = notebook.Document.Cells[i];
            switch (cell.Kind)
            {
                case CellKind.Markdown:
                    student.Cells.AddRange(TextCells(notebook, i, links));
                    break;
                case CellKind.Code when !opened && IsSetup(cell):
                    student.Cells.AddRange(OpeningCells(notebook, cell));
                    opened = true;
                    break;
                default:
                    student.Cells.Add(Copy(cell, solutions.TryGetValue(cell, out var exercise) ? exercise.Stub! : IsHeldBack(cell) ? ImportOf(cell) : cell.Source, cell.Id));
                    break;
            }
        }
        return student;
    }

    /// <summary>
    /// Whether somebody has worked in a learner's version: its cells are no longer those that were generated. Outputs do not count.
    /// A notebook that was not generated counts as worked in.
    /// </summary>
    public static bool IsAnswered(NotebookDocument student) => Told(student, "fingerprint") != Fingerprint(student);

    /// <summary>The complete notebook that a learner's version says it was made from, "02_line.ipynb"; null when it does not say.</summary>
    public static string? CompleteOf(NotebookDocument student) => Told(student, "complete");

    private static string? Told(NotebookDocument student, string name) =>
        (student.Metadata["course"] as JsonObject)?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static string Fingerprint(NotebookDocument document)
    {
        var text = string.Concat(document.Cells.Select(cell => $"{cell.Kind}\n{cell.Source.ReplaceLineEndings("\n").TrimEnd()}\0"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    private static IEnumerable<NotebookCell> OpeningCells(ExerciseNotebook notebook, NotebookCell cell)
    {
        yield return Copy(cell, "#!import \"../setup.dib\"", cell.Id);
        yield return Code(
            $"""
            // What you have solved is kept in notebooks/progress.json; delete that file to start afresh.
            Progress.Keep("{notebook.Name}");
            """.ReplaceLineEndings("\n"),
            ProgressId + "keep");
    }

    /// <summary>For each exercise (position of the cell, line): below the last hint, else at the end of the task.</summary>
    private static Dictionary<(int Cell, int Line), string> LinesBelowWhichTheLinkGoes(ExerciseNotebook notebook)
    {
        var links = new Dictionary<(int, int), string>();
        foreach (var exercise in notebook.Exercises)
        {
            var parts = notebook.Parts.Where(part => part.Number == exercise.Number).ToList();
            var hint = exercise.IsOpenQuestion ? null : parts.LastOrDefault(part => LastHint(part) >= 0);
            var task = parts[0];
            var line = hint is not null ? LastHint(hint) : EndOfText(task);
            var what = exercise.IsOpenQuestion ? "A possible answer" : $"The solution of {exercise.Number}";
            links[((hint ?? task).Cell, line)] = $"*{what} is one click away, in [the complete notebook]({Link(notebook)}).*";
        }
        return links;

        string[] Lines(ExerciseNotebook.MarkdownPart part) => notebook.Document.Cells[part.Cell].Source.Split('\n');

        int LastHint(ExerciseNotebook.MarkdownPart part) =>
            Array.FindLastIndex(Lines(part), part.End - 1, part.End - part.First, ModelAnswer.ClosesDetails);

        // A model answer is not part of the task.
        int EndOfText(ExerciseNotebook.MarkdownPart part)
        {
            var lines = Lines(part);
            var answer = Array.FindIndex(lines, part.First, part.End - part.First, ModelAnswer.Opens);
            var end = answer < 0 ? part.End : answer;
            return Array.FindLastIndex(lines, end - 1, end - part.First, line => !string.IsNullOrWhiteSpace(line));
        }
    }

    /// <summary>A text cell with links to the solutions; a model answer becomes a cell for the learner, which splits the text.</summary>
    private static IEnumerable<NotebookCell> TextCells(ExerciseNotebook notebook, int index, Dictionary<(int Cell, int Line), string> links)
    {
        var cell = notebook.Document.Cells[index];
        var lines = cell.Source.Split('\n');
        var result = new List<NotebookCell>();
        var text = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!ModelAnswer.Opens(lines[i]))
            {
                text.Add(PageElsewhere().Replace(lines[i], "../"));
                if (links.TryGetValue((index, i), out var link))
                {
                    text.Add("");
                    text.Add(link);
                }
                continue;
            }
            var exercise = notebook.Parts.First(part => part.Cell == index && part.First <= i && i < part.End);
            EndText();
            result.Add(AnswerInWords(exercise.Number));
            var close = Array.FindIndex(lines, i, exercise.End - i, ModelAnswer.ClosesDetails);
            i = close >= 0 ? close : throw new ExerciseFormatException($"{notebook.Name}, exercise {exercise.Number}: the possible answer has no </details> on a line of its own in its cell.");
        }
        EndText();
        return result;

        void EndText()
        {
            var source = string.Join('\n', text).Trim('\n');
            text.Clear();
            if (source.Length > 0)
            {
                var parts = result.Count(made => made.Id.StartsWith(cell.Id, StringComparison.Ordinal));
                result.Add(Copy(cell, source, parts == 0 ? cell.Id : $"{cell.Id}-{parts + 1}"));
            }
        }
    }

    // Pages such as the glossary, and notebooks without exercises, lie beside the complete notebooks, a folder above the learners' versions;
    // what lies outside of notebooks/ is a folder further away.
    [GeneratedRegex(@"(?<=\]\()(?=\.\./|([\w-]+\.md|[a-z]\w*\.ipynb)[)#])")]
    private static partial Regex PageElsewhere();

    // nbgrader wants text that a learner writes to be graded by hand; the teacher says what it is worth.
    private static NotebookCell AnswerInWords(string number)
    {
        var id = Exercise.GradeIdOf(number) + "-words";
        return new NotebookCell(CellKind.Markdown, "*Your answer: double-click here and write.*")
        {
            Id = id,
            Metadata = new JsonObject
            {
                ["nbgrader"] = new JsonObject
                {
                    ["grade"] = true,
                    ["grade_id"] = id,
                    ["locked"] = false,
                    ["points"] = 0,
                    ["schema_version"] = 3,
                    ["solution"] = true,
                    ["task"] = false,
                },
            },
        };
    }

    internal static NotebookCell Copy(NotebookCell cell, string source, string id) => new(cell.Kind, source, cell.Language)
    {
        Id = id,
        Metadata = (JsonObject)cell.Metadata.DeepClone(),
        Attachments = (JsonObject?)cell.Attachments?.DeepClone(),
    };

    private static NotebookCell Code(string source, string id) => new(CellKind.Code, source)
    {
        Id = id,
        Metadata = new JsonObject
        {
            ["dotnet_interactive"] = new JsonObject { ["language"] = "csharp" },
            ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" },
        },
    };

    private static bool IsSetup(NotebookCell cell) => cell.Source.Trim() == "#!import \"setup.dib\"";

    private static string Link(ExerciseNotebook notebook) => $"../{notebook.Name}.ipynb";
}
