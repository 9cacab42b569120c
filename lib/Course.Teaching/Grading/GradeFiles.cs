using System.Globalization;
using CsvHelper;

namespace Course.Teaching.Grading;

/// <summary>What grading leaves in its folder: grades.csv, index.html, feedback/NAME.html and notebooks/NAME.ipynb.</summary>
internal sealed class GradeFiles(string folder)
{
    /// <summary>Writes the table and the overview of all that is graded so far.</summary>
    public void Write(GradeReport report)
    {
        AtomicFile.Write(Path.Combine(folder, "grades.csv"), Csv(report));
        AtomicFile.Write(Path.Combine(folder, "index.html"), GradeOverviewPage.Render(report));
    }

    /// <summary>Writes a learner's page and the executed copy.</summary>
    public void Write(SubmissionGrade grade)
    {
        AtomicFile.Write(Path.Combine(folder, "feedback", grade.FileName + ".html"), FeedbackPage.Render(grade));
        grade.Document?.Write(Path.Combine(folder, "notebooks", grade.FileName + ".ipynb"));
    }

    /// <summary>
    /// RFC 4180: a row a learner and notebook; an exercise of another notebook, and one of a file that could not be graded, is left
    /// empty. Texts that a spreadsheet would take for formulas get an apostrophe.
    /// </summary>
    internal static string Csv(GradeReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }))
        {
            var ids = report.Notebooks.SelectMany(notebook => notebook.Exercises).Where(exercise => !exercise.IsOpenQuestion)
                .Select(exercise => exercise.GradeId).Distinct().ToList();
            csv.WriteRecord(["learner", "notebook", .. ids, "total", "out of", "note"]);
            foreach (var grade in report.Submissions)
            {
                var points = grade.Exercises.ToDictionary(exercise => exercise.Exercise.GradeId, exercise => GradeReport.Number(exercise.Points));
                csv.WriteRecord([
                    grade.Learner, grade.Notebook, .. ids.Select(id => points.GetValueOrDefault(id, "")),
                    GradeReport.Number(grade.Total), GradeReport.Number(grade.OutOf), grade.Note.ReplaceLineEndings(" "),
                ]);
            }
        }
        return text.ToString();
    }
}
