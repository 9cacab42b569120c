// Host.Show is one for the whole process, so one test at a time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Course.Tests;

/// <summary>Collects what is shown while it is open.</summary>
internal sealed class Shown : IDisposable
{
    private readonly Func<object, Action<object>> _before = Host.Show;

    internal Shown() => Host.Show = value =>
    {
        var place = Values.Count;
        Values.Add(value);
        return next => Values[place] = next;
    };

    /// <summary>What stands there now, one value a place.</summary>
    internal List<object> Values { get; } = [];

    public void Dispose() => Host.Show = _before;
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("course-tests-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
