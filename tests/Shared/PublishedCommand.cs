using Course.Contracts;
using Course.Notebooks.Running;

namespace Course.Shared;

/// <summary>
/// The command as ./course publishes it, which is what a learner's notebooks run in. It is compiled ahead of time, so a process of it is
/// ready with far less work than a program beside the tests would be.
/// </summary>
internal static class PublishedCommand
{
    /// <summary>The folder with Course.sln: COURSE_ROOT, or the first one upwards from the tests.</summary>
    public static string Root { get; } = CourseRoot.Named ?? CourseRoot.Above(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("Course.sln was not found above the tests; set COURSE_ROOT to the course's folder.");

    /// <summary>How to start a process for one notebook.</summary>
    public static WorkerCommand Worker => new(Dotnet, ["exec", Path, "worker"]);

    /// <summary>The program that starts it.</summary>
    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Course.Cli.dll.</summary>
    public static string Path
    {
        get
        {
            var command = System.IO.Path.Combine(Root, ".course", "bin", "Course.Cli.dll");
            Assert.True(File.Exists(command), $"{command} is missing: start ./course once, or the tests through ./course test.");
            return command;
        }
    }
}
