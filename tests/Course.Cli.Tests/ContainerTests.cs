using System.Text.Json;
using System.Text.RegularExpressions;

namespace Course.Cli.Tests;

/// <summary>The container in .devcontainer/ and the script ./course, which has to find everything there.</summary>
public sealed class ContainerTests
{
    private static readonly string s_root = Repository.Find().Root;
    private static readonly string s_image = File.ReadAllText(Path.Combine(s_root, ".devcontainer", "Dockerfile"));
    private static readonly JsonElement s_container = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_root, ".devcontainer", "devcontainer.json"))).RootElement;

    [Fact]
    public void The_image_starts_from_one_that_has_the_SDK() => Assert.Matches(@"(?m)^FROM mcr\.microsoft\.com/dotnet/sdk:10\.0\S*$", s_image);

    [Fact]
    public void The_image_holds_what_a_JupyterHub_starts() => Assert.Matches(@"pip install .*""jupyterhub==\S+"" .*\bnotebook\b", s_image);

    [Fact]
    public void The_container_is_made_of_that_image_and_used_by_its_learner()
    {
        Assert.Equal("Dockerfile", s_container.GetProperty("build").GetProperty("dockerfile").GetString());
        var user = s_container.GetProperty("remoteUser").GetString()!;
        Assert.Equal(user, Regex.Matches(s_image, @"^USER (\S+)", RegexOptions.Multiline)[^1].Groups[1].Value);
        Assert.Matches($@"\buseradd .*--create-home.* {user}\b", s_image);
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
}
