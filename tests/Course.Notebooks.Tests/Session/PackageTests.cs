using System.Net;
using System.Net.Sockets;
using Course.Notebooks.Running;
using Course.Notebooks.Tests.Running;

namespace Course.Notebooks.Tests.Session;

/// <summary><c>#r "nuget: …"</c> of packages that do not ship, from a folder that the machine's NuGet configuration names.</summary>
[Collection(SessionCollection.Name)]
[Trait("Kind", "Process")]
public sealed class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private static string Shown(NotebookResult result, int cell) => TestNotebooks.Shown(result, cell);

    private static void Passed(NotebookResult result) =>
        Assert.True(result.Status == NotebookStatus.Passed, $"{result.Error?.Type}: {result.Error?.Message}");

    [Fact]
    public async Task What_a_package_needs_comes_with_it_and_a_second_start_needs_no_source()
    {
        var machine = feed.Machine("transitive", feed.Folder);
        var before = PackageFeed.ContentsOf(feed.Folder);
        string[] cells = ["#r \"nuget: Sample.Outer, 1.0\"\n#r \"nuget: Sample.Inner\"", "Sample.Outer.Word + \", \" + Sample.Inner.Word"];
        var first = await PackageFeed.RunAsync(machine, cells);
        Passed(first);
        Assert.Equal("Installed Sample.Outer 1.0.0.", Shown(first, 1));
        Assert.Equal("outer over inner 1, inner 1", Shown(first, 2));
        Assert.Equal(before, PackageFeed.ContentsOf(feed.Folder));

        // The source has gone: neither a folder nor a network is asked.
        feed.Machine("transitive", Path.Combine(feed.Root, "gone"));
        var offline = await PackageFeed.RunAsync(machine, cells);
        Passed(offline);
        Assert.Equal("outer over inner 1, inner 1", Shown(offline, 2));
        var other = await PackageFeed.RunAsync(machine, "#r \"nuget: Sample.TwoFaces, 1.0.0\"");
        Assert.Equal($"Sample.TwoFaces 1.0.0: the package source {Path.Combine(feed.Root, "gone")} cannot be reached; check the network.", other.Error?.Message);
    }

    [Fact]
    public async Task A_package_extends_the_kernel_by_assembly_and_by_script()
    {
        var result = await PackageFeed.RunAsync(feed.Machine("extended", feed.Folder), "#r \"nuget: Sample.Extended, 1.0.0\"", "new Sample.Extended()", "byExtension.ToString()");
        Passed(result);
        Assert.Contains("Loading extensions from `Sample.Extended.Interactive.dll`", result.Document!.Cells[1].Outputs.Select(o => o["data"]?["text/markdown"]?.ToString()));
        Assert.Equal("shown by the extension of .NET", Shown(result, 2));
        Assert.Equal("7", Shown(result, 3));
    }

    [Fact]
    public async Task An_extension_that_fails_leaves_its_package_usable()
    {
        var result = await PackageFeed.RunAsync(feed.Machine("refused", feed.Folder), "#r \"nuget: Sample.Refused, 1.0.0\"", "Sample.Inner.Word");
        Passed(result);
        Assert.Contains(result.Document!.Cells[1].Outputs, o => o["text"]?.ToString().Contains("does not load as an extension: not on this machine", StringComparison.Ordinal) == true);
        Assert.Equal("inner 1", Shown(result, 2));
    }

    [Fact]
    public async Task Two_processes_may_restore_the_same_package_at_once()
    {
        var machine = feed.Machine("together", feed.Folder);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => PackageFeed.RunAsync(machine, "#r \"nuget: Sample.Outer, 1.0.0\"", "Sample.Outer.Word")));
        Assert.All(both, result =>
        {
            Passed(result);
            Assert.Equal("outer over inner 1", Shown(result, 2));
        });
        var cache = Path.Combine(machine, ".course", "packages-cache");
        Assert.Single(Directory.EnumerateDirectories(cache));
    }

    [Fact]
    public async Task Two_packages_that_want_different_versions_of_a_third_are_told_and_the_session_goes_on()
    {
        await using var notebook = At("conflict");
        await notebook.Ok("#r \"nuget: Sample.Outer, 1.0.0\"");
        Assert.Equal(
            "Sample.Later 1.0.0 needs Sample.Inner 2.0.0, and Sample.Inner 1.0.0 is in use in this session; restart the kernel and name Sample.Later 1.0.0 first.",
            (await notebook.Fails("#r \"nuget: Sample.Later, 1.0.0\"")).Message);
        Assert.Equal(
            "Sample.Inner 1.0.0 is in use in this session; restart the kernel to use Sample.Inner 2.0.0.",
            (await notebook.Fails("#r \"nuget: Sample.Inner, 2.0.0\"")).Message);
        Assert.Equal("outer over inner 1", (await notebook.Ok("Sample.Outer.Word")).Plain);
    }

    [Theory]
    [InlineData("1.5.0", "Installed Sample.Inner 2.0.0: the package sources have no version 1.5.0.")]
    [InlineData("1.0", "Installed Sample.Inner 1.0.0.")]
    [InlineData("1.*", "Installed Sample.Inner 1.0.0.")]
    [InlineData("[1.5,3)", "Installed Sample.Inner 2.0.0.")]
    public async Task Another_version_than_the_one_asked_for_is_said(string version, string said)
    {
        await using var notebook = At("another version");
        var shown = await notebook.Ok($"#r \"nuget: Sample.Inner, {version}\"");
        Assert.Equal(said, shown.Outputs.OfType<UpdateOutput>().Last().Data["text/plain"]);
    }

    [Fact]
    public async Task The_compiler_sees_a_reference_assembly_and_the_implementation_runs()
    {
        await using var notebook = At("two faces");
        await notebook.Ok("#r \"nuget: Sample.TwoFaces, 1.0.0\"");
        Assert.Equal("implementation", (await notebook.Ok("Sample.TwoFaces.Word")).Plain);
        Assert.Contains("Hidden", (await notebook.Fails("Sample.TwoFaces.Hidden")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrupt_package_is_one_sentence_and_the_session_goes_on()
    {
        await using var notebook = At("corrupt");
        var error = await notebook.Fails("#r \"nuget: Sample.Broken, 1.0.0\"");
        Assert.Equal("PackageError", error.Name);
        Assert.StartsWith("Sample.Broken 1.0.0 could not be installed: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal("inner 2", (await notebook.Ok("#r \"nuget: Sample.Inner\"\nSample.Inner.Word")).Plain);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_one_sentence()
    {
        var machine = feed.Machine("no network", "https://127.0.0.1:9/v3/index.json");
        await using var notebook = new Notebook(options => options with { PackagesFolder = Path.Combine(machine, ".course", "packages-cache") });
        Assert.Equal(
            "Sample.Elsewhere 1.0.0: the package source https://127.0.0.1:9/v3/index.json cannot be reached; check the network.",
            (await notebook.Fails("#r \"nuget: Sample.Elsewhere, 1.0.0\"")).Message);
        await notebook.Ok("1 + 1");
    }

    [Fact]
    public async Task A_source_that_never_answers_meets_the_time_limit_and_shows_how_long_it_has_been()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var machine = feed.Machine("silent", $"https://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/v3/index.json");
        Environment.SetEnvironmentVariable("COURSE_PACKAGE_TIMEOUT", "3");
        await using var notebook = new Notebook(options => options with { PackagesFolder = Path.Combine(machine, ".course", "packages-cache") });
        Environment.SetEnvironmentVariable("COURSE_PACKAGE_TIMEOUT", null);
        var shown = await notebook.Run("#r \"nuget: Sample.Elsewhere, 1.0.0\"");
        Assert.Equal(
            "Sample.Elsewhere 1.0.0 is not there after 3 seconds; check the network and run the cell again (COURSE_PACKAGE_TIMEOUT sets the limit, in seconds).",
            shown.Error.Message);
        Assert.Contains(shown.Outputs.OfType<UpdateOutput>(), update => update.Data["text/plain"].StartsWith("Installing Sample.Elsewhere 1.0.0 … ", StringComparison.Ordinal));
        await notebook.Ok("1 + 1");
    }

    [Fact]
    public async Task A_native_library_finds_what_it_needs_in_another_package()
    {
        SystemCompiler.SkipWithout();
        var source = Path.Combine(feed.Root, "native feed");
        var deepest = feed.Native("sampledeep", "int sample_deep(void) { return 40; }");
        var middle = feed.Native("samplebase", "int sample_deep(void); int sample_base(void) { return sample_deep() + 1; }", deepest);
        var top = feed.Native("sampletop", "int sample_base(void); int sample_top(void) { return sample_base() + 1; }", middle);
        PackageFeed.Pack(source, "Sample.NativeDeep", "1.0.0", [], (deepest, PackageFeed.NativeFolder));
        PackageFeed.Pack(source, "Sample.NativeBase", "1.0.0", [("Sample.NativeDeep", "1.0.0")], (middle, PackageFeed.NativeFolder));
        PackageFeed.Pack(source, "Sample.NativeTop", "1.0.0", [("Sample.NativeBase", "1.0.0")],
            (top, PackageFeed.NativeFolder),
            (feed.Managed("Sample.NativeTop", """
                namespace Sample { public static class NativeTop { [System.Runtime.InteropServices.DllImport("sampletop")] public static extern int sample_top(); } }
                """, "1.0.0.0"), "lib/net8.0"));
        var result = await PackageFeed.RunAsync(feed.Machine("native", source), "#r \"nuget: Sample.NativeTop, 1.0.0\"", "Sample.NativeTop.sample_top().ToString()");
        Passed(result);
        Assert.Equal("42", Shown(result, 2));
    }

    [Fact]
    public async Task A_needed_library_without_a_name_in_it_is_found_by_one_that_looks_beside_itself()
    {
        SystemCompiler.SkipWithout();
        var result = await AboveNamelessAsync("beside", "-Wl,-rpath,$ORIGIN");
        Passed(result);
        Assert.Equal("42", Shown(result, 2));
    }

    [Fact]
    public async Task A_needed_library_without_a_name_in_it_is_told_of_where_nothing_finds_it()
    {
        SystemCompiler.SkipWithout();
        var error = (await AboveNamelessAsync("nowhere")).Error!;
        Assert.Equal(nameof(DllNotFoundException), error.Type);
        Assert.StartsWith("libsampleabove.so needs libsamplenameless.so, and the system does not recognise that file of another package", error.Message, StringComparison.Ordinal);
        Assert.Contains("set LD_LIBRARY_PATH to ", error.Message, StringComparison.Ordinal);
    }

    private async Task<NotebookResult> AboveNamelessAsync(string machine, params string[] options)
    {
        var source = Path.Combine(feed.Root, $"nameless feed, {machine}");
        var nameless = feed.Native([], "samplenameless", "int sample_nameless(void) { return 41; }");
        var top = feed.Native(options, "sampleabove", "int sample_nameless(void); int sample_above(void) { return sample_nameless() + 1; }", nameless);
        PackageFeed.Pack(source, "Sample.Nameless", "1.0.0", [], (nameless, PackageFeed.NativeFolder));
        PackageFeed.Pack(source, "Sample.Above", "1.0.0", [("Sample.Nameless", "1.0.0")],
            (top, PackageFeed.NativeFolder),
            (feed.Managed("Sample.Above", """
                namespace Sample { public static class Above { [System.Runtime.InteropServices.DllImport("sampleabove")] public static extern int sample_above(); } }
                """, "1.0.0.0"), "lib/net8.0"));
        return await PackageFeed.RunAsync(feed.Machine($"nameless, {machine}", source), "#r \"nuget: Sample.Above, 1.0.0\"", "Sample.Above.sample_above().ToString()");
    }

    /// <summary>The two ways in which the native files of a package like TorchSharp may lie: all in one package, or in one of their own. The names differ, as the process has the real one.</summary>
    [Fact]
    public Task Native_files_load_from_a_package_of_their_own() => NativeFilesLoad("split", (source, managed, bridge, libtorch) =>
    {
        SystemCompiler.SkipWithout();
        PackageFeed.Pack(source, "libflame-cpu-linux-x64", "2.10.0.1", [], [.. libtorch.Select(file => (file, PackageFeed.NativeFolder))]);
        PackageFeed.Pack(source, "libflame-cpu", "2.10.0.1", [("libflame-cpu-linux-x64", "2.10.0.1")]);
        PackageFeed.Pack(source, "Flame", "0.106.0", [], (managed, "lib/net8.0"), (bridge, PackageFeed.NativeFolder));
        PackageFeed.Pack(source, "Flame-cpu", "0.106.0", [("Flame", "0.106.0"), ("libflame-cpu", "2.10.0.1")]);
    });

    [Fact]
    public Task Native_files_load_from_the_package_that_calls_them() => NativeFilesLoad("one", (source, managed, bridge, libtorch) =>
        PackageFeed.Pack(source, "Flame-cpu", "0.106.0", [], [(managed, "lib/net8.0"), .. libtorch.Append(bridge).Select(file => (file, PackageFeed.NativeFolder))]));

    private async Task NativeFilesLoad(string name, Action<string, string, string, string[]> pack)
    {
        SystemCompiler.SkipWithout();
        // As the real ones: the bridge needs libflame.so, which needs libflame_cpu.so, which needs libflame_c10.so; none says where they are.
        var c10 = feed.Native("flame_c10", "int flame_threads(void) { return 3; }");
        var cpu = feed.Native("flame_cpu", "int flame_threads(void); int flame_cpu(void) { return flame_threads() + 100; }", c10);
        var torch = feed.Native("flame", "int flame_empty;", cpu);
        var bridge = feed.Native("LibFlameSharp", "int flame_cpu(void); int Flame_number(void) { return flame_cpu(); }", torch, cpu, c10);
        // TorchSharp asks for its torch_cpu by name and then for its bridge; where that fails it copies files into the package folder.
        var managed = feed.Managed("Flame", """
            namespace Flames
            {
                using System.Runtime.InteropServices;
                public static class flame
                {
                    static flame()
                    {
                        NativeLibrary.TryLoad("flame_cpu", typeof(flame).Assembly, null, out _);
                        if (!NativeLibrary.TryLoad("LibFlameSharp", typeof(flame).Assembly, null, out _)) throw new System.NotSupportedException("would copy");
                    }
                    public static int number => Flame_number();
                    [DllImport("LibFlameSharp")] private static extern int Flame_number();
                }
            }
            """, "0.106.0.0");
        var source = Path.Combine(feed.Root, name + " feed");
        pack(source, managed, bridge, [c10, cpu, torch]);
        var machine = feed.Machine(name, source);
        var result = await PackageFeed.RunAsync(machine, "#r \"nuget: Flame-cpu, 0.106.0\"", "Flames.flame.number.ToString()");
        Passed(result);
        Assert.Equal("Installed Flame-cpu 0.106.0.", Shown(result, 1));
        Assert.Equal("103", Shown(result, 2));
    }

    private Notebook At(string machine)
    {
        var root = feed.Machine(machine, feed.Folder);
        return new Notebook(options => options with { PackagesFolder = Path.Combine(root, ".course", "packages-cache") });
    }
}
