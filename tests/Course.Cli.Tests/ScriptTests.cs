using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Course.Cli.Tests;

/// <summary>The script ./course in a small tree of its own, with a dotnet that writes down what it was asked for.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _fake = [];

    public ScriptTests()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.Copy(Path.Combine(Repository.Find().Root, "course"), Directory.CreateDirectory(_folder.At("tree")).FullName + "/course");
        _folder.Write("tree/Course.sln");
        _folder.Write("tree/Directory.Build.props");
        _folder.Write("tree/lib/Course/A.cs", "// first");
        _folder.Write("tree/lib/Course/B.cs", "// second");
        _folder.Executable("fake/dotnet", """
            #!/usr/bin/env bash
            printf '[%s]' "$@" >> "$FAKE_LOG"; echo >> "$FAKE_LOG"
            case $1 in
                --list-sdks) echo "10.0.100 [/nowhere]" ;;
                restore)
                    if [[ -n ${FAKE_RESTORE:-} ]]; then echo "$FAKE_RESTORE"; exit 1; fi
                    mkdir -p "${2%/*}/obj"; echo "${FAKE_ASSETS-runtimes/linux-x64/native/ runtimes/linux-arm64/native/}" > "${2%/*}/obj/project.assets.json" ;;
                publish)
                    [[ -n ${FAKE_ERROR:-} && $* == *ReadyToRun=true* ]] && { echo "$FAKE_ERROR"; exit 1; }
                    while [[ $1 != -o ]]; do shift; done
                    mkdir -p "$2"; date +%N > "$2/Course.Cli.dll" ;;
            esac
            exit "${FAKE_CODE:-0}"
            """);
    }

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void The_first_use_builds_and_hands_over_every_argument_as_it_was_typed()
    {
        var (code, _, calls) = Course("--version", "two words", "", "*");
        Assert.Equal(0, code);
        Assert.Contains(calls, call => call.StartsWith("[publish]", StringComparison.Ordinal));
        Assert.EndsWith("/tree/.course/bin/Course.Cli.dll][--version][two words][][*]", calls[^1], StringComparison.Ordinal);
    }

    [UnixFact]
    public void The_second_use_starts_the_command_and_nothing_else()
    {
        Course("--version");
        Assert.Single(Course("--version").Calls);
    }

    [UnixFact]
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

    [UnixFact]
    public void A_source_saved_unchanged_and_the_output_of_other_builds_lead_to_none()
    {
        Course("--version");
        _folder.Write("tree/lib/Course/A.cs", "// first");
        _folder.Write("tree/lib/Course/bin/Debug/Course.dll", "built in an editor");
        _folder.Write("tree/lib/Course/obj/project.assets.json", "{}");
        Assert.False(Built());
    }

    [UnixFact]
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

    [UnixFact]
    public void Without_the_ahead_of_time_compiler_it_builds_without_and_says_so()
    {
        var (code, text, _) = Course(["--version"], "error NU1101: Unable to find package Microsoft.NETCore.App.Crossgen2.linux-x64");
        Assert.Equal(0, code);
        Assert.Contains("ahead-of-time compiler cannot be had", text, StringComparison.Ordinal);
    }

    [UnixFact]
    public void The_native_file_survives_a_build()
    {
        Course("--version");
        _folder.Write("tree/.course/bin/libcourse_torch.so", "native");
        _folder.Write("tree/lib/Course/A.cs", "// edited");
        Assert.True(Built());
        Assert.Equal("native", File.ReadAllText(_folder.At("tree/.course/bin/libcourse_torch.so")));
    }

    [UnixFact]
    public void It_works_through_a_link_and_from_any_folder()
    {
        File.CreateSymbolicLink(_folder.At("link to course"), "tree/course");
        var (code, _, calls) = Start(_folder.At("link to course"), ["--help"], "/", null);
        Assert.Equal(0, code);
        Assert.EndsWith("/tree/.course/bin/Course.Cli.dll][--help]", calls[^1], StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Two_first_uses_at_once_build_once()
    {
        var both = await Task.WhenAll(Task.Run(() => Course("--version")), Task.Run(() => Course("--version")));
        Assert.All(both, use => Assert.Equal(0, use.Code));
        Assert.Equal(1, File.ReadLines(_folder.At("calls")).Count(call => call.StartsWith("[publish]", StringComparison.Ordinal)));
    }

    [UnixFact]
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

    [UnixFact]
    public void The_first_run_asks_NuGet_once_and_remembers_the_answer()
    {
        Tools();
        _fake["FAKE_RESTORE"] = "/x/p.csproj : error NU1101: Unable to find package TorchSharp-cpu. No packages exist with this id in source(s): y";
        var (code, text, calls) = Course("run");
        Assert.Equal(0, code);
        Assert.Contains("the stand-ins of this course, because the package sources have no TorchSharp-cpu (", text, StringComparison.Ordinal);
        Assert.Contains(calls, call => call.StartsWith("[publish]", StringComparison.Ordinal) && call.Contains("[-p:CoursePackages=StandIn]", StringComparison.Ordinal));
        Assert.Equal(["StandIn", "auto: the package sources have no TorchSharp-cpu"], File.ReadAllLines(_folder.At("tree/.course/packages")));
        Assert.Contains("[g++]", string.Join('\n', File.ReadLines(_folder.At("calls"))), StringComparison.Ordinal);
        Assert.Single(Course("run").Calls);
        Assert.Contains(Course("setup").Calls, call => call.StartsWith("[restore]", StringComparison.Ordinal));
    }

    [UnixFact]
    public void Where_NuGet_serves_the_packages_they_are_taken_and_nothing_native_is_installed_or_compiled()
    {
        Tools();
        var (code, _, calls) = Course("run");
        Assert.Equal(0, code);
        Assert.Contains(calls, call => call.Contains("[-p:CoursePackages=NuGet]", StringComparison.Ordinal));
        Assert.DoesNotContain(calls, call => call.StartsWith("[g++]", StringComparison.Ordinal) || call.StartsWith("[apt-get]", StringComparison.Ordinal));
        Assert.Equal("NuGet", File.ReadAllLines(_folder.At("tree/.course/packages"))[0]);
    }

    [UnixFact]
    public void Packages_without_a_native_library_for_this_machine_are_not_taken()
    {
        Tools();
        _fake["FAKE_ASSETS"] = "runtimes/win-x64/native/";
        Assert.Contains("TorchSharp-cpu has no native library for ", Course("run").Error, StringComparison.Ordinal);
        Assert.Equal("StandIn", File.ReadAllLines(_folder.At("tree/.course/packages"))[0]);
    }

    [UnixTheory]
    [InlineData("  OK https://host/libtorch-cpu/index.json 80ms\n         GET https://host/flat/libtorch-cpu-linux-x64/2.10.0.1/libtorch-cpu-linux-x64.2.10.0.1.nupkg", "NuGet", "from NuGet; it serves them, and libtorch is still on its way.")]
    [InlineData("         GET https://host/flat/torchsharp/index.json", "StandIn", "because NuGet gave no answer within 20 seconds (")]
    [InlineData("         GET https://host/flat/torchsharp/0.106.0/torchsharp.0.106.0.nupkg\nx.csproj : error NU1301: no route", "StandIn", "because NuGet gave no answer within 20 seconds (")]
    public void A_download_that_takes_longer_than_the_look_counts_when_it_has_begun(string said, string packages, string reason)
    {
        Tools();
        // The limit is over at once; what NuGet had said by then is in the log.
        _folder.Executable("fake/timeout", """
            #!/usr/bin/env bash
            while [[ $1 != *dotnet ]]; do shift; done
            "$@"
            exit 124
            """);
        _fake["FAKE_RESTORE"] = said;
        var (code, text, calls) = Course("setup", "--packages", "auto");
        Assert.Equal(0, code);
        Assert.Contains(reason, text, StringComparison.Ordinal);
        Assert.Contains(calls, call => call.Contains($"[-p:CoursePackages={packages}]", StringComparison.Ordinal));
        Assert.Equal(packages, File.ReadAllLines(_folder.At("tree/.course/packages"))[0]);
    }

    [UnixFact]
    public void A_choice_is_followed_without_asking_and_kept_until_there_is_another()
    {
        Tools();
        Assert.DoesNotContain(Course("setup", "--packages", "nuget").Calls, call => call.StartsWith("[restore]", StringComparison.Ordinal));
        Assert.Equal(["NuGet", "chosen"], File.ReadAllLines(_folder.At("tree/.course/packages")));
        Assert.DoesNotContain(Course("setup").Calls, call => call.StartsWith("[restore]", StringComparison.Ordinal) || call.StartsWith("[publish]", StringComparison.Ordinal));
        var back = Course("setup", "--packages=StandIn").Calls;
        Assert.Contains(back, call => call.Contains("[-p:CoursePackages=StandIn]", StringComparison.Ordinal));
        Assert.Contains(back, call => call.StartsWith("[g++]", StringComparison.Ordinal));
        Assert.Equal(["StandIn", "chosen"], File.ReadAllLines(_folder.At("tree/.course/packages")));
        Assert.Equal((2, "course: --packages takes auto, StandIn or NuGet.\n"), Course("setup", "--packages", "Nougat") is var (code, error, _) ? (code, error) : default);
    }

    [UnixFact]
    public void A_build_that_NuGet_cannot_serve_leaves_the_choice_and_the_command_as_they_were()
    {
        Tools();
        Course("setup", "--packages", "StandIn");
        var (code, text, _) = Course(["setup", "--packages", "NuGet"], "error NU1101: Unable to find package TorchSharp-cpu.");
        Assert.Equal(1, code);
        Assert.Contains("nothing was changed, and './course setup --packages StandIn' takes the stand-ins", text, StringComparison.Ordinal);
        Assert.Equal(["StandIn", "chosen"], File.ReadAllLines(_folder.At("tree/.course/packages")));
    }

    [Fact]
    public void The_script_for_Windows_jumps_only_to_labels_it_has_and_mends_only_behind_its_lock()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Find().Root, "course.cmd")).Where(line => !line.StartsWith("rem ", StringComparison.Ordinal)).ToList();
        var labels = lines.Where(line => line.StartsWith(':')).Select(line => line[1..]).ToList();
        var jumps = lines.SelectMany(line => Regex.Matches(line, @"\b(?:goto |call :)(\w+)").Select(jump => jump.Groups[1].Value)).ToHashSet();
        Assert.Equal(labels.Order(StringComparer.Ordinal), jumps.Order(StringComparer.Ordinal));

        // What builds and installs lies in a part that is called with the lock file open, and that ends by returning.
        Assert.Equal(["call :mend 9>>\"%STATE%\\lock\""], lines.Where(line => line.Contains(":mend ", StringComparison.Ordinal)));
        var mend = lines.IndexOf(":mend");
        Assert.All(lines[..mend], line => Assert.DoesNotMatch("publish|npm |move |rmdir ", line.Replace("published", "")));
        Assert.DoesNotMatch(@"\bgoto (look|lock|busy|start)\b", string.Join('\n', lines[mend..]));
        Assert.Equal("exit /b 1", lines[^1]);
        Assert.All(new[] { "mend", "is_built", "has_web" }, part => Assert.StartsWith("exit /b", lines[..lines.IndexOf(":" + part)].Last(line => line.Length > 0), StringComparison.Ordinal));
    }

    private void Tools()
    {
        // What installs and compiles on a real machine only writes down here that it was asked to.
        foreach (var tool in (string[])["apt-get", "npm", "g++"])
        {
            _folder.Executable($"fake/{tool}", """
                #!/usr/bin/env bash
                { printf '[%s]' "${0##*/}" "$@"; echo; } >> "$FAKE_LOG"
                while (( $# )); do [[ $1 == -o ]] && : > "$2"; shift; done
                exit 0
                """);
        }

        _folder.Write("tree/lib/web/package.json", "{}");
        _folder.Write("tree/lib/web/package-lock.json", "{}");
        _folder.Write("tree/.course/web/package-lock.json", "{}");
        _folder.Write("tree/.course/web/node_modules/plotly.js-dist-min/plotly.min.js");
        _folder.Write("tree/.course/web/node_modules/katex/dist/katex.min.js");
        _folder.Write("tree/lib/standins/TorchSharp/native/course_torch.cpp");
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
        foreach (var (name, value) in _fake)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var text = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text, File.Exists(log) ? [.. File.ReadLines(log).Skip(before)] : []);
    }
}
