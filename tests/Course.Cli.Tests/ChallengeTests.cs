using System.Globalization;
using Course.Cli.Challenges;
using Course.Contracts;

namespace Course.Cli.Tests;

/// <summary>`course challenge` on a made-up challenge: six days, of which four are public.</summary>
public sealed class ChallengeTests : IDisposable
{
    private const string Salt = "00ff";
    private static readonly int[] s_levels = [0, 3, 9, 4, 4, 7];

    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);

    public ChallengeTests()
    {
        _folder.Write("Course.sln");
        _folder.Write("data/challenge/challenge.json", $$"""{ "title": "Made", "salt": "{{Salt}}", "iterations": 3, "levels": 10 }""");
        _folder.Write("data/challenge/sealed.csv", "id,half,sum\n" + string.Concat(s_levels.Select((level, i) => SealedAnswers.Seal(101 + i, i < 4, level, Salt, 3) + "\n")));
        _folder.Write("data/challenge/references.json", """[{ "name": "always 4", "scores": [37.5], "private": 50 }]""");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
    }

    private string Predictions(params int[] levels) => _folder.Write(
        "predictions.csv", "id,prediction\n" + string.Concat(levels.Select((level, i) => $"{101 + i},{level}\n")));

    private string Course(string? file = null, string? name = null, bool final = false)
    {
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.Ok, new ChallengeCommand(new Repository(_folder.Path), _output).Run(file, name, final));
        return _output.ToString().ReplaceLineEndings("\n");
    }

    private string Refused(string? file = null, string? name = null, bool final = false) =>
        Assert.Throws<UsageException>(() => Course(file, name, final)).Message;

    [Theory]
    [InlineData("100.0 points on 4 days: 4 right, 0 one level off", 0, 3, 9, 4, 0, 0)]
    [InlineData("50.0 points on 4 days: 0 right, 4 one level off", 1, 2, 8, 5, 4, 7)]
    [InlineData("37.5 points on 4 days: 1 right, 1 one level off", 4, 4, 4, 4, 4, 4)]
    [InlineData("0.0 points on 4 days: 0 right, 0 one level off", 9, 9, 0, 0, 4, 7)]
    public void The_public_half_is_scored_and_a_level_that_is_one_off_counts_half(string expected, params int[] levels) =>
        Assert.Contains($"Public half: {expected}.", Course(Predictions(levels)), StringComparison.Ordinal);

    [Fact]
    public void Without_a_name_nothing_is_written()
    {
        Assert.Contains("Nothing is written", Course(Predictions(s_levels)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("challenge")));
    }

    [Fact]
    public void Each_learner_has_a_file_that_counts_submissions_and_keeps_the_best()
    {
        Course(Predictions(0, 3, 9, 9, 4, 7), "Anna B.");
        Assert.Contains("Anna B.: submission 2, best 75.0, place 1 of 1.", Course(Predictions(4, 4, 4, 4, 4, 4), "anna b."), StringComparison.Ordinal);
        Assert.Contains("Änne: submission 1, best 37.5, place 2 of 2.", Course(Predictions(4, 4, 4, 4, 4, 4), "Änne"), StringComparison.Ordinal);
        Assert.Equal(["anna-b.json", "änne.json"], Directory.GetFiles(_folder.At("challenge")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_ranks_learners_and_sets_the_courses_own_lines_between_them()
    {
        Course(Predictions(0, 3, 9, 4, 4, 7), "Cleo");
        Course(Predictions(4, 4, 4, 4, 4, 4), "Ben");
        Course(Predictions(4, 4, 4, 4, 4, 4), "Anna");
        Course(Predictions(9, 9, 0, 0, 4, 7), "Dora");
        Assert.Equal(
            ["1 Cleo 100.0", "2 Anna 37.5", "2 Ben 37.5", "— always 4 37.5", "4 Dora 0.0"],
            Course().Split('\n')[1..^1].Select(row => string.Join(' ', row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1].Take(row.Contains("always", StringComparison.Ordinal) ? 4 : 3))));
    }

    [Fact]
    public void An_empty_scoreboard_shows_the_courses_own_lines_and_how_to_submit()
    {
        var text = Course();
        Assert.Contains("always 4", text, StringComparison.Ordinal);
        Assert.Contains("Nobody has submitted yet: course challenge predictions.csv --name Anna.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_private_half_is_opened_once_and_then_ranks()
    {
        Course(Predictions(0, 3, 9, 4, 9, 9), "Anna");
        Course(Predictions(4, 4, 4, 4, 4, 7), "Ben");
        Assert.Contains("Private half: 0.0 points on 2 days", Course(Predictions(0, 3, 9, 4, 9, 9), "Anna", final: true), StringComparison.Ordinal);
        Assert.Contains("Private half: 100.0 points on 2 days", Course(Predictions(4, 4, 4, 4, 4, 7), "Ben", final: true), StringComparison.Ordinal);
        Assert.Equal("Anna has opened the private half before, with 0.0 points, and it is opened once: later looks would choose by it.", Refused(Predictions(s_levels), "Anna", final: true));

        var rows = Course(final: true).Split('\n');
        Assert.Equal(["Ben", "always", "Anna"], rows[1..^1].Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
        // Submitting goes on, and does not forget it.
        Course(Predictions(s_levels), "Anna");
        Assert.Contains("it is opened once", Refused(Predictions(s_levels), "Anna", final: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,prediction\n101,1\n102,1\n103,1\n104,1\n106,1\n", "1 of 6 days have no prediction, the first is 105: each day of inputs.csv needs one.")]
    [InlineData("id,prediction\n", "6 of 6 days have no prediction, the first is 101: each day of inputs.csv needs one.")]
    [InlineData("id,prediction\n101,1\n101,1\n", "Day 101 is there twice: each day of inputs.csv gets one prediction.")]
    [InlineData("id,prediction\n1,1\n", "There is no day 1 to predict: the ids are those of inputs.csv, 101 to 106.")]
    [InlineData("id,prediction\n101,10\n", "The prediction for day 101 is 10: a level is a whole number from 0 to 9.")]
    [InlineData("id,prediction\n101,-1\n", "The prediction for day 101 is -1: a level is a whole number from 0 to 9.")]
    [InlineData("id,prediction\n101,high\n", "Line 2 of predictions.csv predicts 'high' for day 101: a prediction is a number.")]
    [InlineData("id,prediction\n101,NaN\n", "Line 2 of predictions.csv predicts 'NaN' for day 101: a prediction is a number.")]
    [InlineData("id,prediction\n101,\n", "Line 2 of predictions.csv predicts '' for day 101: a prediction is a number.")]
    [InlineData("id,prediction\n\n101,3.4\n", "Line 3 of predictions.csv predicts 3.4 for day 101: a level is a whole number, so round before you write the file.")]
    [InlineData("id,prediction\n101;3\n", "Line 2 of predictions.csv is '101;3': it must be a day's id, a comma and a level.")]
    [InlineData("id,prediction\n101,3,5\n", "Line 2 of predictions.csv is '101,3,5': it must be a day's id, a comma and a level.")]
    [InlineData("id,prediction\n101.5,3\n", "Line 2 of predictions.csv begins with '101.5': the id of a day is a whole number.")]
    [InlineData("id,date,rain_mm\n", "predictions.csv begins with 'id,date,rain_mm': its first line must be 'id,prediction'.")]
    [InlineData("", "predictions.csv begins with '': its first line must be 'id,prediction'.")]
    public void A_file_that_is_not_right_gets_one_sentence_that_says_what_is_wrong(string content, string sentence)
    {
        Assert.Equal(sentence, Refused(_folder.Write("predictions.csv", content), "Anna"));
        Assert.False(File.Exists(_folder.At("challenge/anna.json")));
    }

    [Fact]
    public void What_is_no_file_of_text_is_said_to_be_none()
    {
        Assert.Contains("There is no file", Refused(_folder.At("nowhere.csv")), StringComparison.Ordinal);
        Assert.Contains("is a folder", Refused(_folder.Path), StringComparison.Ordinal);
        File.WriteAllBytes(_folder.At("picture.png"), [0x89, 0x50, 0xff, 0xfe, 0]);
        Assert.Contains("picture.png is not a text file in UTF-8", Refused(_folder.At("picture.png")), StringComparison.Ordinal);
        File.WriteAllBytes(_folder.At("film.mp4"), new byte[1_000_001]);
        Assert.Contains("film.mp4 is too large", Refused(_folder.At("film.mp4")), StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_numbers_may_be_written_as_programs_write_them()
    {
        var file = _folder.Write("predictions.csv", "\uFEFFid,prediction\r\n 106 , 7.0\r\n105,4\r\n104,4e0\r\n103,9\r\n102,3\r\n101,0\r\n\r\n");
        Assert.Contains("100.0 points on 4 days", Course(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_change_to_a_right_file_is_either_read_or_refused_with_a_sentence()
    {
        var right = File.ReadAllText(Predictions(s_levels));
        var dice = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var text = right.ToCharArray().ToList();
            for (var change = dice.Next(1, 4); change > 0; change--)
            {
                var (at, sign) = (dice.Next(text.Count), ",\n\r;.-+e9 \0\"é\u2212"[dice.Next(14)]);
                switch (dice.Next(3))
                {
                    case 0: text[at] = sign; break;
                    case 1: text.Insert(at, sign); break;
                    default: text.RemoveAt(at); break;
                }
            }
            var file = _folder.Write("predictions.csv", new string([.. text]));
            try
            {
                Course(file);
            }
            catch (UsageException e)
            {
                Assert.EndsWith(".", e.Message, StringComparison.Ordinal);
                Assert.DoesNotContain(e.Message, char.IsControl);
            }
        }
    }

    [Theory]
    [InlineData("?")]
    [InlineData("")]
    [InlineData("nul")]
    [InlineData("forty-one-letters-are-more-than-it-can-be")]
    public void A_name_that_cannot_be_a_file_is_refused_before_the_work(string name) =>
        Assert.StartsWith("A name for the scoreboard", Refused(_folder.At("nowhere.csv"), name), StringComparison.Ordinal);

    [Fact]
    public void A_name_leads_to_no_other_folder_and_not_to_another_learners_file()
    {
        Course(Predictions(s_levels), "../../Anna");
        Assert.Equal(["anna.json"], Directory.GetFiles(_folder.At("challenge")).Select(Path.GetFileName));
        Assert.Equal("challenge/anna.json is the file of '../../Anna': choose another name.", Refused(Predictions(s_levels), "Anna"));
        Assert.Equal("'Always 4' is one of the course's own lines: choose another name.", Refused(Predictions(s_levels), "Always 4"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("""{ "name": "Anna" }""")]
    [InlineData("""{ "name": "Anna", "scores": [250] }""")]
    [InlineData("""{ "name": "Anna", "scores": null }""")]
    [InlineData("""{ "name": "Ben", "scores": [50] }""")]
    public void A_damaged_file_of_the_scoreboard_is_named_and_left_out(string content)
    {
        Course(Predictions(s_levels), "Cleo");
        _folder.Write("challenge/anna.json", content);
        var text = Course();
        Assert.Contains("challenge/anna.json is not a file of the scoreboard, or damaged, and is left out.", text, StringComparison.Ordinal);
        Assert.Contains("Cleo", text, StringComparison.Ordinal);
        Assert.Contains("challenge/anna.json", Refused(Predictions(s_levels), "Anna"), StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(_folder.At("challenge/anna.json")));
    }

    [Theory]
    [InlineData("challenge.json", "{")]
    [InlineData("challenge.json", """{ "title": "Made", "salt": "00", "iterations": 0, "levels": 10 }""")]
    [InlineData("sealed.csv", "id,half,sum\n101,public,abc\n")]
    [InlineData("sealed.csv", "id,half,sum\n101,both,00000000000000000000000000000000\n")]
    [InlineData("references.json", "{")]
    public void A_damaged_challenge_says_how_to_bring_it_back(string name, string content)
    {
        var file = Predictions(s_levels);
        _folder.Write($"data/challenge/{name}", content);
        Assert.Contains($"data/challenge/{name}", Refused(file), StringComparison.Ordinal);
        Assert.Contains("`git checkout -- data/challenge`", Refused(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_without_a_file_and_a_final_without_a_name_are_asked_for_the_rest()
    {
        Assert.Contains("Name the file", Refused(name: "Anna"), StringComparison.Ordinal);
        Assert.Contains("--name", Refused(Predictions(s_levels), final: true), StringComparison.Ordinal);
    }

    // The course's own challenge, as it is committed.
    [Fact]
    public void The_scores_of_always_the_same_level_are_those_that_the_course_lists()
    {
        var root = CourseRoot.Above(AppContext.BaseDirectory)!;
        var answers = SealedAnswers.Read(root);
        Assert.Equal(Enumerable.Range(3653, 1096), answers.Ids);
        var always = answers.Checked(answers.Ids.Select(id => (id, 4)));
        var (open, closed) = (answers.Score(always, isPublic: true), answers.Score(always, isPublic: false));
        Assert.Equal(1096, open.Days + closed.Days);
        var listed = Assert.Single(Scoreboard.Read(root, Assert.Fail).References, line => line.Name == "always level 4");
        Assert.Equal((Math.Round(open.Points, 2), Math.Round(closed.Points, 2)), (listed.Best, listed.Private!.Value));
    }
}
