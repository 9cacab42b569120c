using System.Diagnostics;

namespace Course.Notebooks.Tests.Session;

/// <summary>Exceptions that nothing catches, also those of C++ that C functions let out; the C++ library itself has such a function.</summary>
[Collection(SessionCollection.Name)]
public class FatalExceptionTests
{
    private const string NotHere = "Elsewhere the runtime or the system decides what becomes of them.";

    private const string Throws = """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("libstdc++.so.6", EntryPoint = "_ZSt19__throw_logic_errorPKc")]
            public static extern void Throw(string message);
        }
        var kept = 41;
        """;

    [Fact]
    public async Task An_exception_of_native_code_ends_the_cell_and_says_where_and_the_variables_stay()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NotHere);
        await using var notebook = new Notebook();
        await notebook.Ok(Throws);
        var error = await notebook.Fails("kept++;\nConsole.WriteLine(\"before\");\nNative.Throw(\"shapes do not fit\");\nkept = 0;");
        Assert.Equal("ExternalException", error.Name);
        Assert.Equal("shapes do not fit", error.Message);
        Assert.Equal("System.Runtime.InteropServices.ExternalException: shapes do not fit", error.Traceback[0]);
        Assert.Contains("   at Cell 2, line 3", error.Traceback);
        Assert.Contains("      > Native.Throw(\"shapes do not fit\");", error.Traceback);
        Assert.DoesNotContain(error.Traceback, line => line.Contains("Course.Notebooks"));
        Assert.Equal("42", (await notebook.Ok("kept")).Plain);
    }

    [Fact]
    public async Task It_ends_a_cell_that_awaits_and_one_that_waits_for_other_threads()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NotHere);
        await using var notebook = new Notebook();
        await notebook.Ok(Throws);
        Assert.Equal("one", (await notebook.Fails("await Task.Yield(); Native.Throw(\"one\");")).Message);
        Assert.Equal("two", (await notebook.Fails("await Task.Run(() => Native.Throw(\"two\"));")).Message);
        Assert.Equal("three", (await notebook.Fails("Parallel.For(0, 2, i => { if (i == 1) Native.Throw(\"three\"); });")).Message);
        Assert.Equal("4", (await notebook.Ok("2 + 2")).Plain);
    }

    [Fact]
    public async Task Later_cells_share_one_thread_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NotHere);
        await using var notebook = new Notebook();
        await notebook.Ok(Throws + "class Own { [ThreadStatic] public static int Number; }");
        await notebook.Fails("Own.Number = 1; Native.Throw(\"gone\");");
        Assert.Equal("0", (await notebook.Ok("Own.Number")).Plain);
        await notebook.Ok("Own.Number = 2;");
        Assert.Equal("2", (await notebook.Ok("Own.Number")).Plain);
    }

    [Fact]
    public async Task A_task_that_a_cell_has_left_running_says_it_and_harms_no_later_cell()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NotHere);
        await using var notebook = new Notebook();
        await notebook.Ok(Throws + "_ = Task.Run(async () => { await Task.Delay(50); Native.Throw(\"left behind\"); });");
        var shown = "";
        for (var clock = Stopwatch.StartNew(); !shown.Contains("left behind") && clock.Elapsed < TimeSpan.FromSeconds(20);)
        {
            shown += (await notebook.Ok("await Task.Delay(20);")).ErrorText;
        }
        Assert.Contains("left behind\n", shown);
    }

    [Fact]
    public async Task An_exception_of_a_thread_ends_its_cell_and_says_where_and_the_variables_stay()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var kept = 41;");
        var error = await notebook.Fails("kept++;\nvar thread = new System.Threading.Thread(() =>\n    throw new ArgumentException(\"from afar\"));\nthread.Start();\nthread.Join();");
        Assert.Equal(("ArgumentException", "from afar"), (error.Name, error.Message));
        Assert.Contains("   at a lambda in Cell 2, line 3", error.Traceback);
        Assert.Equal("42", (await notebook.Ok("kept")).Plain);
    }

    [Fact]
    public async Task A_thread_that_a_cell_has_left_running_tells_its_exception()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("new System.Threading.Thread(() => { System.Threading.Thread.Sleep(50); throw new ArgumentException(\"left behind\"); }).Start();");
        var shown = "";
        for (var clock = Stopwatch.StartNew(); !shown.Contains("left behind") && clock.Elapsed < TimeSpan.FromSeconds(20);)
        {
            shown += (await notebook.Ok("await Task.Delay(20);")).ErrorText;
        }
        Assert.Contains("System.ArgumentException: left behind", shown);
    }
}
