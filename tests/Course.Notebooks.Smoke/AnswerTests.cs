using Course.Teaching.Exercises;

namespace Course.Notebooks.Smoke;

/// <summary>The proof that checks teach: wrong answers draw the hint that fits, right ones pass however they are written, stubs count as not done.</summary>
[Trait("Kind", "Process")]
public sealed class AnswerTests
{
    public static TheoryData<string> Notebooks => [.. SourceNotebooks.WithExercises.Select(notebook => notebook.Name)];

    public static IEnumerable<TheoryDataRow<string>> Exercises => Coded.Select(exercise => Row(exercise.GradeId));

    public static IEnumerable<TheoryDataRow<string>> Answers => Coded.SelectMany(Answer.Of).Select(answer => Row($"{answer.GradeId}/{answer.Name}"));

    // Who writes an exercise wants to try its notebook alone: -trait "Notebook=02", as CONTRIBUTING.md says.
    private static TheoryDataRow<string> Row(string name) => new(name) { Traits = { ["Notebook"] = [name.Split('-')[0]] } };

    private static IEnumerable<Exercise> Coded => SourceNotebooks.WithExercises.SelectMany(notebook => notebook.Exercises).Where(exercise => !exercise.IsOpenQuestion);

    private static (ExerciseNotebook Notebook, Exercise Exercise) Find(string gradeId) => SourceNotebooks.WithExercises
        .SelectMany(notebook => notebook.Exercises, (notebook, exercise) => (notebook, exercise))
        .Single(found => found.exercise.GradeId == gradeId);

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_exercise_has_three_wrong_answers_and_two_right_ones(string name)
    {
        var notebook = SourceNotebooks.WithExercises.Single(notebook => notebook.Name == name);
        Assert.All(notebook.Exercises.Where(exercise => !exercise.IsOpenQuestion), exercise =>
        {
            var answers = Answer.Of(exercise);
            var (right, wrong) = (answers.Count(answer => answer.IsRight), answers.Count(answer => !answer.IsRight));
            Assert.True(wrong >= 3 && right >= 2, $"{exercise.Name}: Answers/{exercise.GradeId} has {wrong} wrong and {right} right answers; at least 3 and 2 are needed.");
        });
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Is_answered_as_it_should_be(string answer)
    {
        var (gradeId, name) = (answer.Split('/')[0], answer.Split('/')[1]);
        var (notebook, exercise) = Find(gradeId);
        var given = Answer.Of(exercise).Single(a => a.Name == name);
        var verdict = (await SmokeRun.Of(notebook)).To(exercise, given);

        var asItShould = verdict.Error is null && verdict.Checks.Count > 0 && (given.IsRight
            ? verdict.Checks.All(check => check.Passed)
            : verdict.Checks.Any(check => check.Done && !check.Passed && check.Message.Contains(given.Expected, StringComparison.Ordinal)));
        Assert.True(asItShould, $"""
            Exercise {exercise.Name}, answer {answer}:
            {given.Text}
            --- should be {(given.IsRight ? "right" : $"wrong, with \"{given.Expected}\" in the hint")}; the check says
            {verdict}
            """);
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public async Task A_stub_that_was_left_alone_is_not_done(string gradeId)
    {
        var (notebook, exercise) = Find(gradeId);
        var verdict = (await SmokeRun.Of(notebook)).ToStub(exercise);
        Assert.True(verdict.Error is null && verdict.Checks.Count > 0 && verdict.Checks.All(check => !check.Done && !check.Passed), $"{exercise.Name}, the stub: {verdict}");
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public async Task Cells_of_an_exercise_run_a_second_time(string gradeId)
    {
        var (notebook, exercise) = Find(gradeId);
        var verdict = (await SmokeRun.Of(notebook)).ToAgain(exercise);
        Assert.True(verdict.Error is null && verdict.Checks.Count > 0 && verdict.Checks.All(check => check.Passed), $"{exercise.Name}, once more: {verdict}");
    }

    [Fact]
    public void Every_folder_of_answers_belongs_to_an_exercise()
    {
        var known = Coded.Select(exercise => exercise.GradeId).ToHashSet();
        var left = Directory.EnumerateDirectories(Answer.Folder).Select(Path.GetFileName).Where(folder => !known.Contains(folder!));
        Assert.True(!left.Any(), $"No exercise has the number of Answers/{string.Join(", Answers/", left)}.");
    }
}
