using System.Diagnostics;
using System.Globalization;

namespace Course.Cli.Running;

/// <summary>How far the grading of a class is, and how long the rest will take if it goes on like that.</summary>
internal sealed class GradeProgress(int all)
{
    private readonly Stopwatch _clock = new();
    private int _graded;

    /// <summary>How many had been graded before.</summary>
    public int Kept { get; private set; }

    /// <summary>The first submission starts now.</summary>
    public void Start() => _clock.Restart();

    public void Graded(bool kept)
    {
        Kept += kept ? 1 : 0;
        _graded += kept ? 0 : 1;
    }

    public override string ToString()
    {
        var done = Kept + _graded;
        var left = _graded == 0 || done >= all || !_clock.IsRunning ? "" : $", about {InWords(_clock.Elapsed * ((double)(all - done) / _graded))} left";
        return string.Create(CultureInfo.InvariantCulture, $"{done} of {all}{left}");
    }

    private static string InWords(TimeSpan time)
    {
        var (number, unit) = time.TotalSeconds < 100 ? (time.TotalSeconds, "s") : time.TotalMinutes < 100 ? (time.TotalMinutes, "min") : (time.TotalHours, "h");
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(number)):0} {unit}");
    }
}
