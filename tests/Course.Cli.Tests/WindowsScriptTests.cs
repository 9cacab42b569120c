using System.Text.RegularExpressions;

namespace Course.Cli.Tests;

/// <summary>What can be said of course.cmd without Windows.</summary>
public sealed class WindowsScriptTests
{
    [Fact]
    public void It_jumps_only_to_labels_it_has_and_builds_only_behind_its_lock()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Find().Root, "course.cmd")).Where(line => !line.StartsWith("rem ", StringComparison.Ordinal)).ToList();
        var labels = lines.Where(line => line.StartsWith(':')).Select(line => line[1..]).ToList();
        var jumps = lines.SelectMany(line => Regex.Matches(line, @"\b(?:goto |call :)(\w+)").Select(jump => jump.Groups[1].Value)).ToHashSet();
        Assert.Equal(labels.Order(StringComparer.Ordinal), jumps.Order(StringComparer.Ordinal));

        // What changes .course/bin is called with the lock file open, and looks once more whether it is still needed.
        Assert.Equal(["call :build 9>>\"%STATE%\\lock\" || exit /b 1"], lines.Where(line => line.Contains(":build ", StringComparison.Ordinal)));
        var build = lines.IndexOf(":build");
        Assert.Equal("call :is_built && exit /b 0", lines[build + 1]);
        Assert.All(lines[..build], line => Assert.DoesNotMatch("dotnet publish|move |rmdir ", line));
        Assert.All(new[] { "build", "publish", "is_built", "broken" }, part =>
            Assert.Matches("^(exit /b|goto) ", lines[..lines.IndexOf(":" + part)].Last(line => line.Length > 0)));
    }
}
