namespace Course.Cli.Tests;

/// <summary>A test of the bash script; Windows has course.cmd.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "course is a bash script; Windows has course.cmd.";
        }
    }
}

/// <summary>The same for tests with data.</summary>
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = new UnixFactAttribute().Skip;
}
