using System.Diagnostics;

namespace Course.Cli;

/// <summary>Runs another program and reads its lines. Cancelling ends it together with what it started.</summary>
internal static class ChildProcess
{
    /// <summary>The dotnet that runs this command, so that children use the same one.</summary>
    public static string Dotnet =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath!
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : "dotnet";

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        string program,
        IEnumerable<string> arguments,
        Action<string> line,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environment = null,
        CancellationToken cancel = default)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var gate = new Lock();
        var ended = false; // From then on no more lines are passed on: the caller may look at them undisturbed.
        var reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
        try
        {
            await WaitAsync(process, cancel);
            // A grandchild that lives on may hold the pipe open for ever; what it has to say is not this program's output.
            await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(15), CancellationToken.None));
        }
        finally
        {
            lock (gate)
            {
                ended = true;
            }
        }
        return process.ExitCode;

        async Task ReadAsync(StreamReader reader)
        {
            while (await reader.ReadLineAsync(CancellationToken.None) is { } text)
            {
                lock (gate)
                {
                    if (!ended)
                    {
                        line(text);
                    }
                }
            }
        }
    }

    /// <summary>Waits for a program's end; cancelling ends it together with what it started.</summary>
    public static async Task WaitAsync(Process process, CancellationToken cancel)
    {
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
