namespace Course.Cli.Tests;

[Trait("Kind", "Process")]
public sealed class ChildProcessTests
{
    private static Task<int> Shell(string script, Action<string> line, TimeSpan? silence) =>
        ChildProcess.RunAsync("/bin/sh", ["-c", script], line, silence: silence);

    [Fact]
    public async Task A_program_that_says_nothing_for_too_long_is_ended_together_with_what_it_started()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs of these tests are written in sh.");
        using var folder = new TemporaryFolder();
        var e = await Assert.ThrowsAsync<TimeoutException>(() => Shell($"sleep 600 & echo $! > '{folder.At("child")}'; wait", _ => { }, TimeSpan.FromSeconds(9)));
        Assert.Equal("/bin/sh has said nothing for 0.15 minutes and was ended.", e.Message);
        var child = File.ReadAllText(folder.At("child")).Trim();
        // An ended process may stay in the table until somebody asks for its exit code: then its state is Z.
        await Shell($"while grep -q 'State:.[^Z]' /proc/{child}/status 2> /dev/null; do sleep 0.1; done", _ => { }, TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_program_that_speaks_now_and_then_comes_to_its_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs of these tests are written in sh.");
        var lines = new List<string>();
        Assert.Equal(7, await Shell("for i in 1 2 3; do sleep 1; echo $i; done; exit 7", lines.Add, TimeSpan.FromMinutes(2)));
        Assert.Equal(["1", "2", "3"], lines);
    }
}
