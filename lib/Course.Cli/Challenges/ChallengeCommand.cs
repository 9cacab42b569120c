using Spectre.Console;

namespace Course.Cli.Challenges;

/// <summary>`course challenge`: scores a file of predictions, keeps the scoreboard and shows it.</summary>
internal sealed class ChallengeCommand(Repository repository, TextWriter output)
{
    /// <summary>Without a file shows the scoreboard; without a name writes nothing. A final score, or rank, is that of the private half.</summary>
    public int Run(string? file, string? name, bool final)
    {
        try
        {
            var board = Scoreboard.Read(repository.Root, output.WriteLine);
            if (file is null)
            {
                if (name is not null)
                {
                    throw new UsageException("Name the file with your predictions too: course challenge predictions.csv --name Anna.");
                }
                Show(board, final);
                return ExitCode.Ok;
            }
            Score(board, file, name, final);
            return ExitCode.Ok;
        }
        catch (ChallengeException e)
        {
            throw new UsageException(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            output.WriteLine($"The scoreboard cannot be written: {e.Message}");
            return ExitCode.Failed;
        }
    }

    private void Score(Scoreboard board, string file, string? name, bool final)
    {
        // Whatever is wrong with the name is said before the work.
        if (name is not null)
        {
            _ = final ? board.Unopened(name).Name : board.Named(name);
        }
        else if (final)
        {
            throw new UsageException("The private half is opened once for each name: say yours with --name.");
        }
        var answers = SealedAnswers.Read(repository.Root);
        var predictions = answers.Checked(PredictionsFile.Read(file));
        var open = answers.Score(predictions, isPublic: true);
        output.WriteLine($"Public half: {open}.");
        if (name is null)
        {
            output.WriteLine("Nothing is written: with --name NAME it goes on the scoreboard.");
            return;
        }
        if (final)
        {
            var closed = answers.Score(predictions, isPublic: false);
            output.WriteLine($"Private half: {closed}.");
            board.Finish(name, open, closed);
            return;
        }
        output.WriteLine(board.Standing(board.Submit(name, open)));
    }

    private void Show(Scoreboard board, bool final)
    {
        // Plain text, as wide as it needs: a scoreboard is also read from a log.
        var rows = board.Rows(final).Prepend([.. Scoreboard.Headings]).ToList();
        int[] widths = [.. Scoreboard.Headings.Select((_, column) => rows.Max(row => row[column].GetCellWidth()))];
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((text, column) =>
                column == 1 ? text + new string(' ', widths[1] - text.GetCellWidth()) : text.PadLeft(widths[column]))).TrimEnd());
        }
        if (board.Learners.Count == 0)
        {
            output.WriteLine("Nobody has submitted yet: course challenge predictions.csv --name Anna.");
        }
    }
}
