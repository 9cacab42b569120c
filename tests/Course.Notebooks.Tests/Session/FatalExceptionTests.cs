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

    [Theory]
    [InlineData("int F(int n)\n{\n    return F(n + 1) + 1;\n}\nF(0)", 3)]
    [InlineData("int F(int n) =>\n    F(n + 1) + 1;\nF(0)", 2)]
    [InlineData("void F(int n) => G(n + 1);\nvoid G(int n) { F(n); Console.Write(\"\"); }\nF(0);", 1)]
    [InlineData("class Node\n{\n    public Node Next;\n    public int Count() => 1 + Next.Count();\n}\nvar node = new Node();\nnode.Next = node;\nnode.Count()", 4)]
    [InlineData("Func<int, int> f = n =>\n    f(n + 1) + 1;\nf(0)", 2)]
    [InlineData("Action<int> f = null;\nf = n => f(n + 1);\nf(0);", 2)]
    [InlineData("Func<int, int> f = null;\nf = delegate (int n)\n{\n    return f(n + 1) + 1;\n};\nf(0)", 4)]
    [InlineData("class Layer\n{\n    public int Width => Width;\n}\nnew Layer().Width", 3)]
    [InlineData("class Layer\n{\n    int width;\n    public int Width\n    {\n        get => width;\n        set => Width = value;\n    }\n}\nnew Layer { Width = 3 }.Width", 7)]
    [InlineData("class Node\n{\n    public Node Next;\n    public Node() => Next = new Node();\n}\nnew Node()", 4)]
    [InlineData("IEnumerable<int> All(int n) => new[] { n }.SelectMany(All);\nAll(1).Count()", 1)]
    public async Task A_function_that_calls_itself_without_end_ends_its_cell_and_the_variables_stay(string code, int line)
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var kept = 41;");
        var error = await notebook.Fails(code);
        Assert.Equal("InsufficientExecutionStackException", error.Name);
        Assert.Equal("The stack is full: a function calls itself without end.", error.Message);
        Assert.Contains(error.Traceback, shown => shown.EndsWith($" in Cell 2, line {line}", StringComparison.Ordinal));
        Assert.InRange(error.Traceback.Count, 5, 40);
        Assert.Equal("41", (await notebook.Ok("kept")).Plain);
    }

    [Theory]
    [InlineData("int Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);\nFactorial(10)", "3628800")]
    [InlineData("async Task<int> Sum(int n) => n == 0 ? 0 : n + await Sum(n - 1);\nawait Sum(10)", "55")]
    [InlineData("var seen = 0;\nasync Task Walk(int n) => await (n == 0 ? Task.CompletedTask : Walk(n - 1));\nvoid Dive(int n) { seen++; if (n > 0) Dive(n - 1); }\nawait Walk(3);\nDive(3);\nseen", "4")]
    [InlineData("IEnumerable<int> Down(int n) { yield return n; if (n > 0) foreach (var x in Down(n - 1)) yield return x; }\nDown(4).Sum()", "10")]
    [InlineData("static T Last<T>(this IList<T> items, int i = 0) => i == items.Count - 1 ? items[i] : items.Last(i + 1);\nnew[] { 1, 2, 7 }.Last()", "7")]
    [InlineData("Func<int, int> factorial = null;\nfactorial = n => n < 2 ? 1 : n * factorial(n - 1);\nfactorial(10)", "3628800")]
    [InlineData("var seen = 0;\nAction<int> dive = null;\ndive = n => { seen++; if (n > 0) dive(n - 1); };\nAction<int> twice = n => dive(n - twice.Method.GetParameters().Length);\ntwice(4);\nseen", "4")]
    [InlineData("Func<int, Task<int>> sum = null;\nsum = async n => n == 0 ? 0 : n + await sum(n - 1);\nawait sum(10)", "55")]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> f = n => n + f.Parameters.Count;\nf.Parameters.Count", "1")]
    [InlineData("class Node\n{\n    public Node Next { get; set; }\n    public int Depth { get { return Next is null ? 1 : 1 + Next.Depth; } }\n}\nnew Node { Next = new Node() }.Depth", "2")]
    public async Task A_function_that_calls_itself_and_ends_does_what_it_did(string code, string result)
    {
        await using var notebook = new Notebook();
        Assert.Equal(result, (await notebook.Ok(code)).Plain);
    }

    [Fact]
    public async Task An_error_in_a_function_that_calls_itself_has_the_cells_own_column()
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails("int F(int n) => F(m + 1);");
        Assert.StartsWith("Line 1, column 19: The name 'm' does not exist", error.Message);
    }
}
