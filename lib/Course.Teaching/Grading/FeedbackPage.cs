using System.Text;
using Course.Notebooks.Documents;
using static Course.Teaching.Grading.GradePage;

namespace Course.Teaching.Grading;

/// <summary>A learner's page: each exercise with its points, what the checks said, errors and the learner's code.</summary>
internal static class FeedbackPage
{
    /// <summary>The page; it needs no other file. Nothing of the further checks is in it but their number.</summary>
    public static string Render(SubmissionGrade grade)
    {
        var body = new StringBuilder();
        var title = grade.Title.Length > 0 ? grade.Title : grade.Notebook.Length > 0 ? grade.Notebook : "Exercises";
        body.Append($"<h1>{Text(title)}</h1>\n<p class=\"who\">{Text(grade.Learner)}</p>\n");
        if (grade.Graded)
        {
            body.Append($"<p class=\"total\"><b>{GradeReport.Number(grade.Total)}</b> of {GradeReport.Number(grade.OutOf)} points</p>\n");
        }
        foreach (var note in grade.Notes)
        {
            body.Append($"<p class=\"note\">{Text(note)}</p>\n");
        }
        if (grade.Exercises.Count > 0)
        {
            body.Append("<table><thead><tr><th>Exercise</th><th></th><th>Points</th></tr></thead><tbody>\n");
            foreach (var exercise in grade.Exercises)
            {
                body.Append($"<tr><td><a href=\"#e{Text(exercise.GradeId)}\">{Text(exercise.Name)}</a></td>")
                    .Append($"<td>{Badge(exercise.State)}</td><td>{Points(exercise)}</td></tr>\n");
            }
            body.Append("</tbody></table>\n");
        }
        foreach (var exercise in grade.Exercises)
        {
            Exercise(body, exercise);
        }
        foreach (var (name, answer) in grade.Answers)
        {
            body.Append($"<h2>{Text(name)}</h2>\n").Append(answer.Length == 0
                ? "<p class=\"soft\">An open question: not answered.</p>\n"
                : $"<p class=\"soft\">An open question: your teacher reads it.</p>\n<blockquote class=\"words\">{Text(answer)}</blockquote>\n");
        }
        if (grade.OtherCells.Count > 0)
        {
            body.Append("<h2>Other cells that stopped</h2>\n");
            foreach (var problem in grade.OtherCells)
            {
                Problem(body, problem);
            }
        }
        return Whole($"{title} — {grade.Learner}", body);
    }

    private static void Exercise(StringBuilder body, ExerciseGrade grade)
    {
        body.Append($"<h2 id=\"e{Text(grade.GradeId)}\">{Text(grade.Name)}</h2>\n")
            .Append($"<p>{Badge(grade.State)} <b>{Points(grade)}</b></p>\n");
        if (grade.State == ExerciseState.NotDone && grade.Checks.Count == 0)
        {
            body.Append("<p>Not done yet.</p>\n");
        }
        foreach (var check in grade.Checks)
        {
            var mark = check.Passed ? "<b class=\"right\">✓</b>" : check.Done ? "<b class=\"wrong\">✗</b>" : "<b class=\"soft\">○</b>";
            var name = check.Exercise == grade.Name ? "" : $"<b>{Text(check.Exercise)}</b> ";
            // What a check says to a learner in front of the notebook ("the task is above") does not fit this page.
            var message = check.Done ? check.Message : "Not done yet.";
            body.Append($"<p class=\"check\">{mark} {name}{Text(message).ReplaceLineEndings("<br>")}</p>\n");
        }
        if (grade.Further > 0 && grade.State is not (ExerciseState.NotDone or ExerciseState.Missing))
        {
            body.Append($"<p class=\"check\">Further checks: {grade.FurtherPassed} of {grade.Further} passed.</p>\n");
        }
        foreach (var problem in grade.Problems)
        {
            Problem(body, problem);
        }
        if (!string.IsNullOrWhiteSpace(grade.Code))
        {
            var code = grade.Code.Length <= 20_000 ? grade.Code : grade.Code[..20_000] + "\n// … (cut)";
            body.Append($"<div class=\"code\"><div class=\"input\"><pre>{CodeHtml.Highlight(code.TrimEnd(), "csharp")}</pre></div></div>\n");
        }
    }

    private static void Problem(StringBuilder body, GradeProblem problem)
    {
        body.Append($"<p class=\"note\">{Text(problem.Text)}</p>\n");
        if (problem.Detail.Length > 0)
        {
            body.Append($"<pre class=\"output error\">{Text(problem.Detail)}</pre>\n");
        }
    }

    private static string Points(ExerciseGrade grade) => $"{GradeReport.Number(grade.Points)} of {GradeReport.Number(grade.OutOf)}";
}
