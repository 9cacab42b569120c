using System.Diagnostics;

namespace Course.Cli.Tests;

/// <summary>The script ./course in a small tree of its own, with a dotnet that writes down what it was asked for.</summary>
[Trait("Kind", "Process")]
public sealed class ScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ScriptTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "course is a bash script; Windows has course.cmd.");
        File.Copy(Path.Combine(Repository.Find().Root, "course"), Directory.CreateDirectory(_folder.At("tree")).FullName + "/course");
        _folder.Write("tree/Course.sln");
        _folder.Write("tree/Directory.Build.props");
        _folder.Write("tree/lib/Course/Course.csproj");
        _folder.Write("tree/lib/Course/A.cs", "// first");
        _folder.Write("tree/lib/Course/B.cs", "// second");
        _folder.Executable("fake/dotnet", """
            #!/usr/bin/env bash
            printf '[%s]' "$@" >> "$FAKE_LOG"; echo >> "$FAKE_LOG"
            case $1 in
                --list-sdks) echo "10.0.100 [/nowhere]" ;;
                publish)
                    [[ -n ${FAKE_ERROR:-} && $* == *ReadyToRun=true* ]] && { echo "$FAKE_ERROR"; exit 1; }
                    while [[ $1 != -o ]]; do shift; done
                    mkdir -p "$2"; date +%N > "$2/Course.Cli.dll" ;;
            esac
            exit "${FAKE_CODE:-0}"
            """);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_use_builds_and_hands_over_every_argument_as_it_was_typed()
    {
        var (code, _, calls) = Course("--version", "two words", "", "*");
        Assert.Equal(0, code);
        Assert.Contains(calls, call => call.StartsWith("[publish]", StringComparison.Ordinal));
        Assert.EndsWith("/tree/.course/bin/Course.Cli.dll][--version][two words][][*]", calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_use_starts_the_command_and_nothing_else()
    {
        Course("--version");
        Assert.Single(Course("--version").Calls);
    }

    [Fact]
    public void An_edited_a_new_and_a_deleted_source_each_lead_to_a_build()
    {
        Course("--version");
        _folder.Write("tree/lib/Course/A.cs", "// edited");
        Assert.True(Built());
        _folder.Write("tree/lib/Course/C.cs", "// new");
        Assert.True(Built());
        File.Delete(_folder.At("tree/lib/Course/C.cs"));
        Assert.True(Built());
        _folder.Write("tree/Directory.Build.props", "<!-- edited -->");
        Assert.True(Built());
        Assert.False(Built());
    }

    [Fact]
    public void The_output_of_other_builds_leads_to_none()
    {
        Course("--version");
        _folder.Write("tree/lib/Course/bin/Debug/Course.dll", "built in an editor");
        _folder.Write("tree/lib/Course/obj/project.assets.json", "{}");
        Assert.False(Built());
    }

    [Fact]
    public void A_build_that_fails_is_shown_and_leaves_the_command_as_it_was()
    {
        Course("--version");
        var before = File.ReadAllText(_folder.At("tree/.course/bin/Course.Cli.dll"));
        _folder.Write("tree/lib/Course/A.cs", "// broken");
        var (code, text, _) = Course(["--version"], "A.cs(1,1): error CS1002: ; expected");
        Assert.Equal(1, code);
        Assert.Contains("error CS1002", text, StringComparison.Ordinal);
        Assert.Contains(".course/bin is as it was before", text, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_folder.At("tree/.course/bin/Course.Cli.dll")));
        Assert.True(Built());
    }

    [Fact]
    public void Without_the_ahead_of_time_compiler_it_builds_without_and_says_so()
    {
        var (code, text, _) = Course(["--version"], "error NU1101: Unable to find package Microsoft.NETCore.App.Crossgen2.linux-x64");
        Assert.Equal(0, code);
        Assert.Contains("ahead-of-time compiler cannot be had", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_NuGet_cannot_serve_is_shown_with_what_to_do()
    {
        var (code, text, _) = Course(["--version"], "error NU1301: Unable to load the service index for source x.");
        Assert.Equal(1, code);
        Assert.Contains("NU1301", text, StringComparison.Ordinal);
        Assert.EndsWith("check the network and 'dotnet nuget list source', then run ./course again.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_named()
    {
        var (code, text, _) = Course(["--version"], "error MSB3021: Unable to copy file. No space left on device : 'a'");
        Assert.Equal(1, code);
        Assert.EndsWith("course: The disk is full: the course and its packages need 3 GB.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_named_in_one_sentence()
    {
        _folder.Write("tree/.course", "a file is in the way");
        var (code, text, _) = Course("--version");
        Assert.Equal(2, code);
        Assert.StartsWith("course: Cannot write to ", text, StringComparison.Ordinal);
        Assert.Single(text.Trim().Split('\n'));
    }

    [Fact]
    public void It_works_through_a_link_and_from_any_folder()
    {
        File.CreateSymbolicLink(_folder.At("link to course"), "tree/course");
        var (code, _, calls) = Start(_folder.At("link to course"), ["--help"], "/", null);
        Assert.Equal(0, code);
        Assert.EndsWith("/tree/.course/bin/Course.Cli.dll][--help]", calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_first_uses_at_once_build_once()
    {
        var both = await Task.WhenAll(Task.Run(() => Course("--version")), Task.Run(() => Course("--version")));
        Assert.All(both, use => Assert.Equal(0, use.Code));
        Assert.Equal(1, File.ReadLines(_folder.At("calls")).Count(call => call.StartsWith("[publish]", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_sdk_that_is_too_old_is_named_in_one_sentence()
    {
        _folder.Executable("fake/dotnet", """
            #!/usr/bin/env bash
            [[ $1 == --list-sdks ]] && echo "8.0.404 [/nowhere]"
            """);
        var (code, text, _) = Course("--version");
        Assert.Equal(2, code);
        Assert.StartsWith("course: The .NET 10 SDK is missing", text, StringComparison.Ordinal);
        Assert.Single(text.Trim().Split('\n'));
    }

    private bool Built() => Course("--version").Calls.Any(call => call.StartsWith("[publish]", StringComparison.Ordinal));

    private (int Code, string Error, string[] Calls) Course(params string[] arguments) => Course(arguments, null);

    private (int Code, string Error, string[] Calls) Course(string[] arguments, string? error) =>
        Start(_folder.At("tree/course"), arguments, _folder.Path, error);

    private (int Code, string Error, string[] Calls) Start(string script, string[] arguments, string workingDirectory, string? error)
    {
        var log = _folder.At("calls");
        var before = File.Exists(log) ? File.ReadLines(log).Count() : 0;
        var start = new ProcessStartInfo("/usr/bin/env", ["bash", script, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = workingDirectory,
        };
        start.Environment["PATH"] = $"{_folder.At("fake")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["FAKE_LOG"] = log;
        start.Environment["FAKE_ERROR"] = error;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var text = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text, File.Exists(log) ? [.. File.ReadLines(log).Skip(before)] : []);
    }
}
