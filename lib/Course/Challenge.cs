using System.Globalization;

namespace Course;

/// <summary>
/// The challenge of notebook 28: ten years of days with the level of a river, three years without. What the level was in those is kept as
/// checksums, and a score comes from comparing with them.
/// </summary>
public static class Challenge
{
    /// <summary>The ten years to learn from, in order of time.</summary>
    /// <returns>The days, and the level of the river on each, 0 (lowest) to 9.</returns>
    /// <exception cref="DataFileException">A file is missing or damaged.</exception>
    public static (RiverDay[] days, int[] levels) Train()
    {
        string[][] rows = [.. Rows("train.csv")];
        return ([.. rows.Select(Day)], [.. rows.Select(row => int.Parse(row[12], CultureInfo.InvariantCulture))]);
    }

    /// <summary>The three years whose levels are asked for. They follow on the others without a gap.</summary>
    /// <exception cref="DataFileException">A file is missing or damaged.</exception>
    public static RiverDay[] Inputs() => [.. Rows("inputs.csv").Select(Day)];

    /// <summary>Points of known levels: 100 when all are right; a level that is one off counts half, one further off nothing.</summary>
    /// <param name="predicted">What was predicted.</param>
    /// <param name="levels">What it was, as many.</param>
    public static double Points(IReadOnlyList<int> predicted, IReadOnlyList<int> levels)
    {
        if (predicted.Count != levels.Count || levels.Count == 0)
        {
            throw new ArgumentException($"{predicted.Count:N0} predictions cannot be compared with {levels.Count:N0} levels.");
        }
        return predicted.Zip(levels, (p, level) => Math.Abs(p - level)).Average(off => off == 0 ? 100.0 : off == 1 ? 50 : 0);
    }

    /// <summary>Scores predictions on the public half of the three years, and writes them to the scoreboard, challenge/NAME.json.</summary>
    /// <param name="name">Yours. Without a letter or digit, as "?", the score is shown and nothing is written.</param>
    /// <param name="levels">A level for each day of <see cref="Inputs"/>, in its order.</param>
    /// <returns>The points.</returns>
    /// <exception cref="ChallengeException">The predictions are not a level for each day, or the name cannot be used.</exception>
    public static double Submit(string name, IReadOnlyList<int> levels)
    {
        var answers = SealedAnswers.Read(Run.Root);
        var score = answers.Score(ByDay(answers, levels), isPublic: true);
        var said = $"Public half: {score}.";
        if (!name.Any(char.IsLetterOrDigit))
        {
            said += $" Put your name in place of the {name.Trim()} and it goes on the scoreboard.";
        }
        else if (Board() is var board && Keeps(board, name))
        {
            said += $" {board.Standing(board.Submit(name, score))}";
        }
        Host.Show(new SaidView(said, ""));
        return score.Points;
    }

    /// <summary>Scores predictions on the private half, at the very end. It counts once.</summary>
    /// <param name="name">Yours.</param>
    /// <param name="levels">A level for each day of <see cref="Inputs"/>, in its order.</param>
    /// <returns>The points.</returns>
    /// <exception cref="ChallengeException">The predictions are not a level for each day, the name cannot be used, or it has opened the private half before.</exception>
    public static double Final(string name, IReadOnlyList<int> levels)
    {
        var answers = SealedAnswers.Read(Run.Root);
        var (predictions, board) = (ByDay(answers, levels), Board());
        var keeps = Keeps(board, name);
        if (keeps)
        {
            board.Unopened(name);
        }
        var (open, closed) = (answers.Score(predictions, isPublic: true), answers.Score(predictions, isPublic: false));
        if (keeps)
        {
            board.Finish(name, open, closed);
        }
        Host.Show(new SaidView($"Public half: {open}.\nPrivate half: {closed}.", ""));
        return closed.Points;
    }

    /// <summary>Writes predictions as the file that <c>course challenge</c> takes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="levels">A level for each day of <see cref="Inputs"/>, in its order.</param>
    /// <exception cref="ChallengeException">The predictions are not a level for each day.</exception>
    public static void Save(string path, IReadOnlyList<int> levels) => PredictionsFile.Write(path, ByDay(SealedAnswers.Read(Run.Root), levels).Select(p => (p.Key, p.Value)));

    /// <summary>The scoreboard as a table.</summary>
    /// <param name="final">True ranks by the private half those who have opened it.</param>
    public static Table Scoreboard(bool final = false) =>
        new(Contracts.Scoreboard.Headings, Board().Rows(final).Select(row => (object[])row));

    private static Scoreboard Board() => Contracts.Scoreboard.Read(Run.Root, Console.WriteLine);

    // The course's own lines are in references.json already, and a run without a person is nobody's submission.
    private static bool Keeps(Scoreboard board, string name) => !board.IsReference(name) && board.Named(name).Length > 0 && !Progress.IsOff;

    private static IReadOnlyDictionary<int, int> ByDay(SealedAnswers answers, IReadOnlyList<int> levels) => levels.Count == answers.Ids.Count
        ? answers.Checked(answers.Ids.Zip(levels))
        : throw new ChallengeException($"These are {levels.Count:N0} predictions for {answers.Ids.Count:N0} days: give one for each day of Challenge.Inputs().");

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(DataFiles.Default.Find($"challenge/{name}")).Skip(1).Select(line => line.Split(','));

    private static RiverDay Day(string[] row)
    {
        double Number(int at) => row[at].Length == 0 ? double.NaN : double.Parse(row[at], CultureInfo.InvariantCulture);
        return new RiverDay(int.Parse(row[0], CultureInfo.InvariantCulture), DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Number(2), Number(3), Number(4), Number(5), Number(6), Number(7), Number(8), row[9], Number(10), Number(11));
    }
}
