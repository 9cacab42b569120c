using Course.Notebooks.Session;

namespace Course.Notebooks.Tests.Session;

[Collection(SessionCollection.Name)]
public class ReferenceTests
{
    [Fact]
    public async Task A_library_is_found_beside_the_notebook()
    {
        await using var notebook = new Notebook();
        Notebook.Compile(Path.Combine(notebook.Folder, "lib", "Beside.dll"), "namespace Beside { public class Greeter { public string Hello() => \"hello\"; } }");
        Assert.Equal("hello", (await notebook.Ok("#r \"lib/Beside.dll\"\nusing Beside;\nnew Greeter().Hello()")).Plain);
        Assert.Equal("hello", (await notebook.Ok("#r \"lib\\Beside.dll\"\nnew Greeter().Hello()")).Plain);
    }

    [Fact]
    public async Task A_library_finds_what_it_needs_beside_itself()
    {
        await using var notebook = new Notebook();
        var inner = Notebook.Compile(Path.Combine(notebook.Folder, "InnerPart.dll"), "public class InnerPart { public int V = 7; }");
        Notebook.Compile(Path.Combine(notebook.Folder, "OuterPart.dll"), "public class OuterPart : InnerPart { }", inner);
        Assert.Equal("7", (await notebook.Ok("#r \"OuterPart.dll\"\nnew OuterPart().V")).Plain);
    }

    [Fact]
    public async Task Code_whose_library_has_gone_fails_and_leaves_earlier_variables_as_they_were()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var x = 1;");
        var path = Notebook.Compile(Path.Combine(notebook.Folder, "GoneSoon.dll"), "public struct GoneSoon { public int V; }");
        await notebook.Ok("#r \"GoneSoon.dll\"");
        File.Delete(path);
        Assert.Equal("FileNotFoundException", (await notebook.Fails("var gone = new GoneSoon();")).Name);
        await notebook.Ok("var y = x + 1;");
        Assert.Equal("3", (await notebook.Ok("x + y")).Plain);
    }

    [Fact]
    public async Task An_assembly_that_ships_is_found_when_the_path_to_it_does_not_hold()
    {
        await using var notebook = new Notebook();
        Assert.Equal("Ok", (await notebook.Ok("#r \"../.course/bin/Course.Notebooks.dll\"\nCourse.Notebooks.Session.CellStatus.Ok.ToString()")).Plain);
    }

    [Fact]
    public async Task A_library_that_the_process_runs_already_is_not_loaded_twice()
    {
        await using var notebook = new Notebook();
        var copy = Path.Combine(notebook.Folder, "copy", "Course.Notebooks.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(typeof(CSharpSession).Assembly.Location, copy);
        var original = typeof(CSharpSession).Assembly.Location;
        await notebook.Ok("#r \"copy/Course.Notebooks.dll\"");
        Assert.Equal(original, (await notebook.Ok("typeof(Course.Notebooks.Session.CSharpSession).Assembly.Location")).Plain);
        Assert.Equal("1", (await notebook.Ok("AppDomain.CurrentDomain.GetAssemblies().Count(a => a.GetName().Name == \"Course.Notebooks\")")).Plain);
    }

    [Fact]
    public async Task An_assembly_of_the_framework_can_be_referenced_by_name()
    {
        await using var notebook = new Notebook();
        Assert.Equal("{}", (await notebook.Ok("#r \"System.Text.Json\"\n#r \"System.Text.Json.dll\"\nSystem.Text.Json.JsonSerializer.Serialize(new object())")).Plain);
    }

    [Fact]
    public async Task A_reference_that_cannot_be_used_is_one_sentence_and_the_session_goes_on()
    {
        await using var notebook = new Notebook();
        notebook.Write("text.dll", "not a library");
        Assert.StartsWith("missing.dll was not found; looked in ", (await notebook.Fails("#r \"missing.dll\"")).Message);
        Assert.Equal("text.dll is not a .NET assembly; #r takes managed DLLs and packages.", (await notebook.Fails("#r \"text.dll\"")).Message);
        await notebook.Ok("1");
    }

    [Fact]
    public async Task A_library_that_was_rebuilt_asks_for_a_restart()
    {
        await using var notebook = new Notebook();
        var path = Notebook.Compile(Path.Combine(notebook.Folder, "Rebuilt.dll"), "public class Rebuilt { }");
        await notebook.Ok("#r \"Rebuilt.dll\"\nnew Rebuilt();");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(1));
        Assert.Equal("Rebuilt.dll has changed since this session loaded it; restart the kernel to use the new one.", (await notebook.Fails("#r \"Rebuilt.dll\"")).Message);
    }

    [Fact]
    public async Task A_newer_version_of_a_library_asks_for_a_restart_and_the_same_one_elsewhere_does_not()
    {
        await using var notebook = new Notebook();
        foreach (var (folder, version) in new[] { ("one", "1.0.0.0"), ("copy", "1.0.0.0"), ("two", "2.0.0.0") })
        {
            Notebook.Compile(
                Path.Combine(Directory.CreateDirectory(Path.Combine(notebook.Folder, folder)).FullName, "Grown.dll"),
                $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] public class Grown {{ }}");
        }
        await notebook.Ok("#r \"one/Grown.dll\"\nnew Grown();");
        await notebook.Ok("#r \"copy/Grown.dll\"");
        Assert.Equal("Grown.dll 1.0.0.0 is in use in this session; restart the kernel to use 2.0.0.0.", (await notebook.Fails("#r \"two/Grown.dll\"")).Message);
    }

    [Fact]
    public async Task A_package_that_the_engine_ships_is_taken_from_it_with_what_it_depends_on()
    {
        var shipped = Directory.CreateTempSubdirectory("course-shipped-").FullName;
        Notebook.Compile(Path.Combine(shipped, "Sample.Torch.dll"), "namespace Sample { public static class Torch { public static int V = 3; } }");
        File.WriteAllText(Path.Combine(shipped, "Course.Cli.deps.json"), """
            {
              "libraries": { "Sample.Torch-cpu/0.107.0": { "type": "package" }, "Sample.Torch/0.107.0": { "type": "package" }, "Course/1.0.0": { "type": "project" } },
              "targets": { ".NETCoreApp,Version=v10.0/linux-x64": {
                "Sample.Torch-cpu/0.107.0": { "dependencies": { "Sample.Torch": "0.107.0" } },
                "Sample.Torch/0.107.0": { "runtime": { "lib/net8.0/Sample.Torch.dll": {} } } } }
            }
            """);
        await using var notebook = new Notebook(options => options with { ShippedFolder = shipped });
        var first = await notebook.Ok("#r \"nuget: Sample.Torch-cpu, 0.107.0\"\nSample.Torch.V");
        Assert.Equal("3", first.Plain);
        Assert.Empty((await notebook.Ok("#r \"nuget:Sample.Torch-cpu,0.107.0\"")).Outputs);
        // The same types for the engine's side and the notebook's.
        Assert.Equal("Default", (await notebook.Ok("System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(Sample.Torch).Assembly).Name")).Plain);
        Assert.Empty((await notebook.Ok($"#r \"{shipped}/Sample.Torch.dll\"\nSample.Torch.V = 4;")).Outputs);
        Assert.Equal("Sample.Torch-cpu 0.107.0 ships with this kernel and is used instead of 0.90.0.\n", (await notebook.Ok("#r \"nuget: Sample.Torch-cpu, 0.90.0\"")).Text);
    }

    [Fact]
    public async Task The_packages_of_the_old_kernel_are_there_without_a_restore()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("#r \"nuget: Microsoft.DotNet.Interactive.Formatting, 1.0.0-beta.20410.3\"\nFormatter.ListExpansionLimit");
    }

    [Fact]
    public async Task A_package_is_restored_from_a_folder_and_reports_what_is_wrong_in_one_sentence()
    {
        await using var notebook = new Notebook();
        // Only the folder is a source here: the test needs no network.
        notebook.Write("packages/nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
        var dll = Notebook.Compile(Path.Combine(notebook.Folder, "build", "Course.Sample.dll"), "namespace Sample { public class Thing { public string Name => \"thing\"; } }");
        Notebook.Pack(Path.Combine(notebook.Folder, "feed"), "Course.Sample", "1.2.3", dll);

        var missing = await notebook.Run("#i \"nuget: feed\"\n#r \"nuget: Course.NoSuchPackage, 1.0.0\"");
        Assert.Equal("PackageError", missing.Error.Name);
        Assert.Equal("There is no package Course.NoSuchPackage in the package sources; check its name, or add its source with #i \"nuget: …\".", missing.Error.Message);

        var version = await notebook.Fails("#r \"nuget: Course.Sample, 9.0.0\"");
        Assert.Equal("Course.Sample 9.0.0: there is no such version; the nearest is 1.2.3.", version.Message);

        var shown = await notebook.Ok("#r \"nuget: Course.Sample, 1.2.3\"\nnew Sample.Thing().Name");
        Assert.Equal("thing", shown.Plain);
        Assert.Equal("Installed Course.Sample 1.2.3.", shown.Outputs.OfType<UpdateOutput>().Last().Data["text/plain"]);

        Assert.Empty((await notebook.Ok("#r \"nuget: Course.Sample\"")).Outputs);
        Assert.Equal("Course.Sample 1.2.3 is in use in this session; restart the kernel to use Course.Sample 1.0.0.", (await notebook.Fails("#r \"nuget: Course.Sample, 1.0.0\"")).Message);
        await notebook.Ok("new Sample.Thing()");
        Assert.DoesNotContain(Directory.EnumerateDirectories(Path.Combine(notebook.Folder, "packages")), d => Path.GetFileName(d).StartsWith("restoring-"));
    }

    [Theory]
    [InlineData("nuget: A.B, 1.0", "A.B", "1.0")]
    [InlineData("nuget:A.B,1.0-*", "A.B", "1.0-*")]
    [InlineData("NuGet : A.B", "A.B", "*")]
    [InlineData("nuget: A , [1.0, 2.0)", "A", "[1.0, 2.0)")]
    public void A_package_request_is_read_with_and_without_blanks_and_version(string argument, string id, string version) =>
        Assert.Equal(new PackageRequest(id, version), PackageReferences.RequestOf(argument));

    [Theory]
    [InlineData("/x/packages.csproj : error NU1301: Unable to load the service index for source https://feed.example/v3/index.json. [/x/packages.csproj]", "A 1.0: the package source https://feed.example/v3/index.json cannot be reached; check the network.")]
    [InlineData("packages.csproj : error NU1107: Version conflict detected for C. Install directly. [/x/packages.csproj]\n A -> C 1", "A 1.0 does not go with the other packages of this session: Version conflict detected for C. Install directly.")]
    [InlineData("something odd", "A 1.0 could not be installed: something odd.")]
    public void What_the_restore_prints_becomes_a_sentence(string output, string sentence) =>
        Assert.Equal(sentence, PackageRestore.Explain(output, new PackageRequest("A", "1.0")));
}
