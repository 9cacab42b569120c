namespace Course.Cli.Exercises;

/// <summary>`course progress`: what a learner has solved, by notebook and exercise.</summary>
internal sealed class ProgressCommand(Repository repository, TextWriter output)
{
    public int Run()
    {
        try
        {
            output.WriteLine(ProgressTable.Read(repository.Root, output.WriteLine));
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TimeoutException)
        {
            output.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }
}
