namespace Course.Cli.Tests;

[Trait("Kind", "Process")]
public sealed class ChildProcessTests
{
    private const string WrittenInSh = "The programs of these tests are written in sh.";

    private static Task<int> Shell(string script, Action<string> line, CancellationToken cancel = default) =>
        ChildProcess.RunAsync("/bin/sh", ["-c", script], line, cancel: cancel);

    [Fact]
    public async Task A_program_that_is_cancelled_is_ended_together_with_what_it_started()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), WrittenInSh);
        using var cancel = new CancellationTokenSource();
        var child = "";
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Shell("sleep 600 & echo $!; wait", line =>
        {
            child = line;
            cancel.Cancel();
        }, cancel.Token));
        // An ended process may stay in the table until somebody asks for its exit code: then its state is Z.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await Shell($"while grep -q 'State:.[^Z]' /proc/{child}/status 2> /dev/null; do sleep 0.1; done", _ => { }, limit.Token);
    }

    [Fact]
    public async Task A_program_that_speaks_now_and_then_comes_to_its_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), WrittenInSh);
        var lines = new List<string>();
        Assert.Equal(7, await Shell("for i in 1 2 3; do sleep 0.2; echo $i; done; exit 7", lines.Add));
        Assert.Equal(["1", "2", "3"], lines);
    }
}
