using System.Diagnostics;
using Course.Notebooks.Running;
using Course.Teaching.Grading;

namespace Course.Cli.Grading;

/// <summary>
/// Grades in a child process and starts it again when a submission has killed it. The child's standard input is open as long as grading
/// is to go on.
/// </summary>
internal sealed class GradeSupervisor(IReadOnlyList<string> arguments, string folder)
{
    // How the child knows what it is, and whether one before it was killed.
    private const string Variable = "COURSE_GRADING";
    private const string AfterKill = "after kill";

    public static bool IsChild => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    public static bool IsAfterKill => Environment.GetEnvironmentVariable(Variable) == AfterKill;

    /// <returns>The exit code of the last child.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var killed = false;
        while (true)
        {
            var command = WorkerCommand.OfThisProgram([.. arguments.Where(argument => !killed || argument != "--fresh")]);
            var start = new ProcessStartInfo(command.FileName, command.Arguments) { RedirectStandardInput = true };
            start.Environment[Variable] = killed ? AfterKill : "first";
            using var process = Process.Start(start)!;
            using (cancel.Register(process.StandardInput.Close))
            {
                await process.WaitForExitAsync(CancellationToken.None);
            }
            killed = OperatingSystem.IsWindows() ? process.ExitCode == -1 : process.ExitCode is > 128 and < 160 and not ExitCode.Interrupted;
            if (!killed || cancel.IsCancellationRequested || !Grader.IsRunning(folder))
            {
                return process.ExitCode;
            }
            await Console.Error.WriteLineAsync("A submission killed the grading process; going on with the others.");
        }
    }

    /// <summary>In the child: a token that is cancelled when the supervisor says so, or is no more.</summary>
    public static CancellationToken Listen(CancellationToken cancel)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        new Thread(() =>
        {
            using var input = Console.OpenStandardInput();
            while (input.ReadByte() >= 0)
            {
            }
            source.Cancel();
        })
        { IsBackground = true, Name = "the supervisor's word" }.Start();
        return source.Token;
    }
}
