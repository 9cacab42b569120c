using System.Text.Json;
using System.Text.RegularExpressions;

namespace Course.Cli.Tests;

/// <summary>The container in .devcontainer/ and the script ./course, which has to find everything there.</summary>
public sealed partial class ContainerTests
{
    private static readonly string s_root = Repository.Find().Root;
    private static readonly string s_image = File.ReadAllText(Path.Combine(s_root, ".devcontainer", "Dockerfile"));
    private static readonly JsonElement s_container = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_root, ".devcontainer", "devcontainer.json"))).RootElement;

    [Fact]
    public void The_image_holds_every_package_that_the_script_would_install()
    {
        var wanted = Wanted().Matches(File.ReadAllText(Path.Combine(s_root, "course"))).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Contains("libtorch-dev", wanted);
        Assert.Superset(wanted, Installed());
    }

    [Fact]
    public void The_image_holds_what_a_JupyterHub_starts() => Assert.Superset(new HashSet<string> { "jupyterhub", "jupyter-notebook" }, Installed());

    [Fact]
    public void The_container_is_made_of_that_image_and_used_by_its_learner()
    {
        Assert.Equal("Dockerfile", s_container.GetProperty("build").GetProperty("dockerfile").GetString());
        var user = s_container.GetProperty("remoteUser").GetString()!;
        Assert.Equal(user, Regex.Matches(s_image, @"^USER (\S+)", RegexOptions.Multiline)[^1].Groups[1].Value);
        Assert.Matches($@"(?m)^RUN useradd .*--create-home.* {user}\b", s_image);
        Assert.Contains($"/etc/sudoers.d/{user}", s_image, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_new_container_runs_are_commands_of_the_course()
    {
        var steps = s_container.GetProperty("postCreateCommand").GetString()!.Split(" && ");
        Assert.NotEmpty(steps);
        Assert.All(steps, step =>
        {
            Assert.StartsWith("./course ", step, StringComparison.Ordinal);
            Assert.Empty(CommandLine.Build().Parse(step["./course ".Length..]).Errors);
        });
    }

    /// <summary>The packages of the image's one apt-get install.</summary>
    private static HashSet<string> Installed()
    {
        var lines = Regex.Match(s_image, @"apt-get install (.*?)&&", RegexOptions.Singleline).Groups[1].Value;
        return [.. lines.Split([' ', '\\', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.StartsWith('-'))];
    }

    [GeneratedRegex(@"missing(?:_npm)?\+=\(([^)]+)\)")]
    private static partial Regex Wanted();
}
