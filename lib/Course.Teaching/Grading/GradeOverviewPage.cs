using System.Globalization;
using System.Text;
using Course.Teaching.Exercises;
using static Course.Teaching.Grading.GradePage;

namespace Course.Teaching.Grading;

/// <summary>The teacher's page: the class in a table, and for each exercise how it went and what went wrong most often.</summary>
internal static class GradeOverviewPage
{
    private const int MostFrequent = 3;

    public static string Render(GradeReport report)
    {
        var body = new StringBuilder("<h1>Grades</h1>\n");
        foreach (var warning in report.Warnings)
        {
            body.Append($"<p class=\"note\">{Text(warning)}</p>\n");
        }
        foreach (var notebook in report.Notebooks)
        {
            var grades = report.Submissions.Where(grade => grade.Notebook == notebook.Name).ToList();
            if (grades.Count > 0)
            {
                body.Append($"<h2>{Text(notebook.Title)}</h2>\n");
                Class(body, notebook, grades);
                Exercises(body, notebook, [.. grades.Where(grade => grade.Graded)]);
            }
        }
        var unknown = report.Submissions.Where(grade => grade.Notebook == "").ToList();
        if (unknown.Count > 0)
        {
            body.Append("<h2>Not graded</h2>\n<table><tbody>\n");
            foreach (var grade in unknown)
            {
                body.Append($"<tr><td>{Link(grade)}</td><td>{Text(grade.Note)}</td></tr>\n");
            }
            body.Append("</tbody></table>\n");
        }
        body.Append($"<p class=\"soft\">{Text(report.Protection)}</p>\n");
        return Whole("Grades", body);
    }

    private static void Class(StringBuilder body, ExerciseNotebook notebook, List<SubmissionGrade> grades)
    {
        var exercises = notebook.Exercises.Where(exercise => !exercise.IsOpenQuestion).ToList();
        var graded = grades.Where(grade => grade.Graded).ToList();
        body.Append($"<p>{NumberText.Count(grades.Count, "submission")}");
        if (graded.Count > 0)
        {
            body.Append($", on average {GradeReport.Number(graded.Average(grade => grade.Total))} of {GradeReport.Number(graded[0].OutOf)} points");
        }
        body.Append(graded.Count < grades.Count ? $"; {grades.Count - graded.Count} could not be graded" : "").Append(".</p>\n<div class=\"wide\"><table><thead><tr><th>Learner</th>");
        foreach (var exercise in exercises)
        {
            body.Append($"<th class=\"num\" title=\"{Text(exercise.Title)}\">{Text(exercise.Number)}</th>");
        }
        body.Append("<th class=\"num\">Total</th><th>Note</th></tr></thead><tbody>\n");
        foreach (var grade in grades)
        {
            body.Append($"<tr><td>{Link(grade)}</td>");
            foreach (var exercise in exercises)
            {
                var found = grade.Exercises.FirstOrDefault(one => one.GradeId == exercise.GradeId);
                body.Append(found is null ? "<td></td>"
                    : $"<td class=\"num\"><span class=\"badge b-{found.State}\" title=\"{InWords(found.State)}\">{GradeReport.Number(found.Points)}</span></td>");
            }
            body.Append($"<td class=\"num\"><b>{(grade.Graded ? GradeReport.Number(grade.Total) : "–")}</b></td><td>{Text(Short(grade.Note, 160))}</td></tr>\n");
        }
        body.Append("</tbody></table></div>\n");
    }

    private static void Exercises(StringBuilder body, ExerciseNotebook notebook, List<SubmissionGrade> grades)
    {
        if (grades.Count == 0)
        {
            return;
        }
        body.Append("<table><thead><tr><th>Exercise</th><th class=\"num\">Right</th><th class=\"num\">Not done</th><th class=\"num\">Average</th><th>Said most often</th></tr></thead><tbody>\n");
        foreach (var exercise in notebook.Exercises.Where(exercise => !exercise.IsOpenQuestion))
        {
            var found = grades.SelectMany(grade => grade.Exercises).Where(grade => grade.GradeId == exercise.GradeId).ToList();
            if (found.Count == 0)
            {
                continue; // Grades of a notebook as it was before the exercise came into it.
            }
            var right = found.Count(grade => grade.State == ExerciseState.Right);
            var share = (100.0 * right / found.Count).ToString("0", CultureInfo.InvariantCulture);
            var said = found.SelectMany(grade => grade.Checks.Where(check => check.Done && !check.Passed).Select(check => check.Message).Distinct())
                .GroupBy(message => message, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(MostFrequent).Select(group => $"{group.Count()} × {Text(Short(group.Key, 200))}");
            body.Append($"<tr><td>{Text(exercise.Name)}</td><td class=\"num\">{right} of {found.Count} ({share} %)</td>")
                .Append($"<td class=\"num\">{found.Count(grade => grade.State is ExerciseState.NotDone or ExerciseState.Missing)}</td>")
                .Append($"<td class=\"num\">{GradeReport.Number(found.Average(grade => grade.Points))} of {GradeReport.Number(exercise.Points)}</td>")
                .Append($"<td>{string.Join("<br>", said)}</td></tr>\n");
        }
        body.Append("</tbody></table>\n");
    }

    private static string Link(SubmissionGrade grade) => $"<a href=\"feedback/{Uri.EscapeDataString(grade.FileName)}.html\">{Text(grade.Learner)}</a>";
}
