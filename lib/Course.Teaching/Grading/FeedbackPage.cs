using Course.Notebooks.Documents;
using static Course.Teaching.Grading.GradePage;

namespace Course.Teaching.Grading;

/// <summary>A learner's page: each exercise with its points, what the checks said, errors and the learner's code.</summary>
internal static class FeedbackPage
{
    /// <summary>The page; it needs no other file. Nothing of the further checks is in it but their number.</summary>
    public static string Render(SubmissionGrade grade)
    {
        var title = grade.Title.Length > 0 ? grade.Title : grade.Notebook.Length > 0 ? grade.Notebook : "Exercises";
        var rows = Each(grade.Exercises, exercise =>
            $"<tr><td><a href=\"#e{Text(exercise.GradeId)}\">{Text(exercise.Name)}</a></td><td>{Badge(exercise.State)}</td><td>{Points(exercise)}</td></tr>\n");
        return Whole($"{title} — {grade.Learner}",
            $"<h1>{Text(title)}</h1>\n<p class=\"who\">{Text(grade.Learner)}</p>\n",
            grade.Graded ? $"<p class=\"total\"><b>{GradeReport.Number(grade.Total)}</b> of {GradeReport.Number(grade.OutOf)} points</p>\n" : "",
            Each(grade.Notes, Note),
            rows.Length > 0 ? $"<table><thead><tr><th>Exercise</th><th></th><th>Points</th></tr></thead><tbody>\n{rows}</tbody></table>\n" : "",
            Each(grade.Exercises, Exercise),
            Each(grade.Answers, answer => $"<h2>{Text(answer.Exercise)}</h2>\n" + (answer.Answer.Length == 0
                ? "<p class=\"soft\">An open question: not answered.</p>\n"
                : $"<p class=\"soft\">An open question: your teacher reads it.</p>\n<blockquote class=\"words\">{Text(answer.Answer)}</blockquote>\n")),
            grade.OtherCells.Count > 0 ? "<h2>Other cells that stopped</h2>\n" : "",
            Each(grade.OtherCells, Problem));
    }

    private static string Exercise(ExerciseGrade grade)
    {
        var isTried = grade.State is not (ExerciseState.NotDone or ExerciseState.Missing);
        var code = grade.Code is { Length: > 20_000 } ? grade.Code[..20_000] + "\n// … (cut)" : grade.Code;
        return string.Concat(
            $"<h2 id=\"e{Text(grade.GradeId)}\">{Text(grade.Name)}</h2>\n<p>{Badge(grade.State)} <b>{Points(grade)}</b></p>\n",
            grade.State == ExerciseState.NotDone && grade.Checks.Count == 0 ? "<p>Not done yet.</p>\n" : "",
            Each(grade.Checks, check => Check(check, grade.Name)),
            grade.Further > 0 && isTried ? $"<p class=\"check\">Further checks: {grade.FurtherPassed} of {grade.Further} passed.</p>\n" : "",
            Each(grade.Problems, Problem),
            string.IsNullOrWhiteSpace(code) ? ""
                : $"<div class=\"code\"><div class=\"input\"><pre>{CodeHtml.Highlight(code.TrimEnd(), "csharp")}</pre></div></div>\n");
    }

    private static string Check(CheckRecord check, string exercise)
    {
        var mark = check.Passed ? "<b class=\"right\">✓</b>" : check.Done ? "<b class=\"wrong\">✗</b>" : "<b class=\"soft\">○</b>";
        var name = check.Exercise == exercise ? "" : $"<b>{Text(check.Exercise)}</b> ";
        // What a check says to a learner in front of the notebook ("the task is above") does not fit this page.
        var message = check.Done ? check.Message : "Not done yet.";
        return $"<p class=\"check\">{mark} {name}{Text(message).ReplaceLineEndings("<br>")}</p>\n";
    }

    private static string Problem(GradeProblem problem) =>
        Note(problem.Text) + (problem.Detail.Length > 0 ? $"<pre class=\"output error\">{Text(problem.Detail)}</pre>\n" : "");

    private static string Points(ExerciseGrade grade) => $"{GradeReport.Number(grade.Points)} of {GradeReport.Number(grade.OutOf)}";
}
