using System.Globalization;
using Course.Teaching.Exercises;
using static Course.Teaching.Grading.GradePage;

namespace Course.Teaching.Grading;

/// <summary>The teacher's page: the class in a table, and for each exercise how it went and what went wrong most often.</summary>
internal static class GradeOverviewPage
{
    private const int MostFrequent = 3;

    public static string Render(GradeReport report)
    {
        var unknown = Each(report.Submissions.Where(grade => grade.Notebook == ""), grade => $"<tr><td>{Link(grade)}</td><td>{Text(grade.Note)}</td></tr>\n");
        return Whole("Grades",
            "<h1>Grades</h1>\n",
            Each(report.Warnings, Note),
            Each(report.Notebooks, notebook => Notebook(notebook, [.. report.Submissions.Where(grade => grade.Notebook == notebook.Name)])),
            unknown.Length > 0 ? $"<h2>Not graded</h2>\n<table><tbody>\n{unknown}</tbody></table>\n" : "",
            $"<p class=\"soft\">{Text(report.Protection)}</p>\n");
    }

    private static string Notebook(ExerciseNotebook notebook, List<SubmissionGrade> grades)
    {
        var exercises = notebook.Exercises.Where(exercise => !exercise.IsOpenQuestion).ToList();
        var graded = grades.FindAll(grade => grade.Graded);
        return grades.Count == 0 ? ""
            : $"<h2>{Text(notebook.Title)}</h2>\n" + Class(exercises, grades, graded) + (graded.Count > 0 ? Exercises(exercises, graded) : "");
    }

    private static string Class(List<Exercise> exercises, List<SubmissionGrade> grades, List<SubmissionGrade> graded)
    {
        var average = graded.Count == 0 ? ""
            : $", on average {GradeReport.Number(graded.Average(grade => grade.Total))} of {GradeReport.Number(graded[0].OutOf)} points";
        var missing = graded.Count < grades.Count ? $"; {grades.Count - graded.Count} could not be graded" : "";
        var headings = Each(exercises, exercise => $"<th class=\"num\" title=\"{Text(exercise.Title)}\">{Text(exercise.Number)}</th>");
        return $"<p>{NumberText.Count(grades.Count, "submission")}{average}{missing}.</p>\n"
            + $"<div class=\"wide\"><table><thead><tr><th>Learner</th>{headings}<th class=\"num\">Total</th><th>Note</th></tr></thead><tbody>\n"
            + Each(grades, grade =>
            {
                var points = Each(exercises, exercise => grade.Exercises.FirstOrDefault(one => one.GradeId == exercise.GradeId) is not { } found ? "<td></td>"
                    : $"<td class=\"num\"><span class=\"badge b-{found.State}\" title=\"{InWords(found.State)}\">{GradeReport.Number(found.Points)}</span></td>");
                var total = grade.Graded ? GradeReport.Number(grade.Total) : "–";
                return $"<tr><td>{Link(grade)}</td>{points}<td class=\"num\"><b>{total}</b></td><td>{Text(Short(grade.Note, 160))}</td></tr>\n";
            })
            + "</tbody></table></div>\n";
    }

    private static string Exercises(List<Exercise> exercises, List<SubmissionGrade> grades) =>
        "<table><thead><tr><th>Exercise</th><th class=\"num\">Right</th><th class=\"num\">Not done</th><th class=\"num\">Average</th><th>Said most often</th></tr></thead><tbody>\n"
        + Each(exercises, exercise =>
        {
            var found = grades.SelectMany(grade => grade.Exercises).Where(grade => grade.GradeId == exercise.GradeId).ToList();
            if (found.Count == 0)
            {
                return ""; // Grades of a notebook as it was before the exercise came into it.
            }
            var right = found.Count(grade => grade.State == ExerciseState.Right);
            var share = (100.0 * right / found.Count).ToString("0", CultureInfo.InvariantCulture);
            var said = found.SelectMany(grade => grade.Checks.Where(check => check.Done && !check.Passed).Select(check => check.Message).Distinct())
                .GroupBy(message => message, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(MostFrequent).Select(group => $"{group.Count()} × {Text(Short(group.Key, 200))}");
            return $"<tr><td>{Text(exercise.Name)}</td><td class=\"num\">{right} of {found.Count} ({share} %)</td>"
                + $"<td class=\"num\">{found.Count(grade => grade.State is ExerciseState.NotDone or ExerciseState.Missing)}</td>"
                + $"<td class=\"num\">{GradeReport.Number(found.Average(grade => grade.Points))} of {GradeReport.Number(exercise.Points)}</td>"
                + $"<td>{string.Join("<br>", said)}</td></tr>\n";
        })
        + "</tbody></table>\n";

    private static string Link(SubmissionGrade grade) => $"<a href=\"feedback/{Uri.EscapeDataString(grade.FileName)}.html\">{Text(grade.Learner)}</a>";
}
