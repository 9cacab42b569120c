using Course.Notebooks.Running;

namespace Course.Shared;

/// <summary>The command as ./course publishes it, which is what a learner's notebooks run in.</summary>
internal static class PublishedCommand
{
    /// <summary>How to start a process for one notebook.</summary>
    /// <param name="root">The folder with Course.sln.</param>
    public static WorkerCommand Worker(string root)
    {
        var command = Path.Combine(root, ".course", "bin", "Course.Cli.dll");
        Assert.True(File.Exists(command), $"{command} is missing: start ./course once, or the tests through ./course test.");
        return new WorkerCommand(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", command, "worker"]);
    }
}
