namespace Course.Notebooks.Tests.Session;

[Collection(SessionCollection.Name)]
public class ErrorTests
{
    [Fact]
    public async Task A_compile_error_names_line_and_column_and_marks_the_text()
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails("var a = 1;\nvar b = a + missing;\n");
        Assert.Equal("CompilationError", error.Name);
        Assert.Equal("Line 2, column 13: The name 'missing' does not exist in the current context (CS0103)", error.Message);
        Assert.Equal(
            [
                "Cell 1, line 2, column 13: The name 'missing' does not exist in the current context (CS0103)",
                "    var b = a + missing;",
                "                ^^^^^^^",
            ],
            error.Traceback);
    }

    [Theory]
    [InlineData("\"text\".toUpper()", "ToUpper")]
    [InlineData("Math.sqrt(2)", "Sqrt")]
    [InlineData("var learningRate = 0.1;\nvar step = 2 * learningrate;", "learningRate")]
    [InlineData("Consle.WriteLine(1);", "Console")]
    [InlineData("new List<int>().Frist()", "First")]
    [InlineData("int Total = 0, total = 0;\ntotla++;", "total")]
    [InlineData("Stringbuilder text = null;", "StringBuilder")]
    [InlineData("doube rate = 0.1;", "double")]
    [InlineData("var now = 1;\nwhlie(now);", "while")]
    [InlineData("double total = 0; foreach (var x in new[] { 1, 2 }) totla += x;", "total")]
    [InlineData("var p = new { Rate = 1 };\nvar q = p.rate;", "Rate")]
    public async Task A_name_that_is_not_known_gets_the_nearest_that_is(string code, string meant)
    {
        await using var notebook = new Notebook();
        Assert.EndsWith($") Did you mean '{meant}'?", (await notebook.Fails(code)).Message);
    }

    [Theory]
    [InlineData("5.Hello();")]
    [InlineData("var y = quantity + 1;")]
    [InlineData("var y = a + 1;")]
    public async Task Where_no_name_is_near_none_is_offered(string code)
    {
        await using var notebook = new Notebook();
        Assert.DoesNotContain("Did you mean", (await notebook.Fails(code)).Message);
    }

    [Theory]
    [InlineData("print(3)", "Console.WriteLine")]
    [InlineData("var n = len(new[] { 1 });", "xs.Length")]
    [InlineData("def f(x):\n    return x", "begins with the type")]
    [InlineData("import numpy as np", "using for import")]
    [InlineData("from torch import nn", "using for import")]
    [InlineData("for i in range(3):\n    Console.WriteLine(i)", "for (var i = 0; i < n; i++)")]
    [InlineData("var xs = new[] { 1 };\nfor (x in xs) { }", "foreach (var x in xs)")]
    [InlineData("var x = 1;\nif x > 0:\n    x = 2;", "if (x > 0) { … }")]
    [InlineData("var x = 1;\nif (x > 0 and x < 3) { }", "&& for and")]
    [InlineData("var x = 1;\nif (x > 0) { } elif (x < 3) { }", "else if")]
    [InlineData("var x = 1;\nvar y = x if x > 0 else 2;", "c ? x : y")]
    [InlineData("var x = 1.5;\nvar y = x ** 2;", "no **")]
    [InlineData("rate = 0.1;", "var rate = 0.1;")]
    [InlineData("for (i = 0; i < 3; i++) { }", "var i = 0;")]
    [InlineData("var text = f\"{1}\";", "$\"{x}\"")]
    [InlineData("var text = 'hello';", "double quotes")]
    [InlineData("# a comment", "// in C#")]
    [InlineData("var n = int(\"3\");", "int.Parse")]
    [InlineData("int F(int step, int rate) => step;\nF(1, rate=2)", "rate: 2")]
    [InlineData("var xs = new[] { 1, 2, 3 };\nvar ys = xs[0:2];", "0..2 for the slice 0:2")]
    [InlineData("var xs = [1, 2, 3];", "double[] xs = [1, 2, 3];")]
    [InlineData("None", "null for None")]
    public async Task What_is_written_as_in_Python_gets_a_sentence_about_CSharp(string code, string sentence)
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails(code);
        var hint = error.Message.Split('\n')[^1];
        Assert.Contains(sentence, hint, StringComparison.Ordinal);
        Assert.Equal(hint, error.Traceback[^1]);
    }

    [Theory]
    [InlineData("int print = 3;\nprint + missing", "missing")]
    [InlineData("var x = 1\nvar y = 2;", "; expected")]
    [InlineData("var x = 1;\nif (x == 2) { } else if (x == missing) { } else { }", "missing")]
    [InlineData("int len(string s) => s.Length;\nlen(3)", "cannot convert")]
    public async Task A_mistake_that_is_no_habit_of_Pythons_is_told_as_it_is(string code, string says)
    {
        await using var notebook = new Notebook();
        Assert.Contains(says, (await notebook.Fails(code)).Message.Split('\n')[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var noise = 1;\nvar noise = 2;\nvar sum = noise + 1;", "Line 2, column 5: This cell already contains a definition for 'noise' (CS0102)")]
    [InlineData("int F(int n) => n;\nint F(int m) => m;\nF(2)", "Line 2, column 5: This cell already defines a member called 'F' with the same parameter types (CS0111)")]
    public async Task What_a_cell_declares_twice_is_said_once(string code, string message)
    {
        await using var notebook = new Notebook();
        Assert.Equal(message, (await notebook.Fails(code)).Message);
    }

    [Theory]
    [InlineData("class Step { double Of(double g) => rate * g; }")]
    [InlineData("static double Step(double g) => rate * g;")]
    public async Task A_class_that_uses_a_variable_of_the_notebook_hears_that_it_does_not_see_it(string code)
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var rate = 0.1;");
        Assert.EndsWith("hand rate over as a parameter, or declare it as const.", (await notebook.Fails(code)).Message);
    }

    [Theory]
    [InlineData("int[] xs = [1, 2, 3];\nvar i = 5;\nConsole.WriteLine(\n    xs[i]);\nConsole.WriteLine(i);", "Cell 1, line 4", "xs[i]);")]
    [InlineData("int[] xs = [1, 2, 3];\nint At(int i)\n{\n    var next = i + 1;\n    return xs[next];\n}\nAt(7)", "At in Cell 1, line 5", "return xs[next];")]
    [InlineData("class Row\n{\n    private readonly int[] _xs = [1];\n    public int Last\n    {\n        get\n        {\n            var end = _xs.Length;\n            return _xs[end];\n        }\n    }\n}\nnew Row().Last", "Row.get_Last in Cell 1, line 9", "return _xs[end];")]
    [InlineData("int[] xs = [1];\nvar found = new[] { 4 }.Select(i =>\n{\n    var next = i + 1;\n    return xs[next];\n}).ToArray();", "a lambda in Cell 1, line 5", "return xs[next];")]
    [InlineData("int[] xs = [1];\nawait Task.Yield();\nxs[3] = 1;", "Cell 1, line 3", "xs[3] = 1;")]
    public async Task An_index_outside_an_array_has_its_line(string code, string place, string line)
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails(code);
        Assert.Equal(["System.IndexOutOfRangeException: Index was outside the bounds of the array.", $"   at {place}", $"      > {line}"], error.Traceback.Take(3));
    }

    [Fact]
    public async Task An_index_below_zero_hears_how_CSharp_counts_from_the_end()
    {
        await using var notebook = new Notebook();
        Assert.EndsWith("xs[^1] is the last one.", (await notebook.Fails("int[] xs = [1, 2];\nConsole.WriteLine(xs[-1]);")).Message);
        Assert.DoesNotContain("^", (await notebook.Fails("xs[2]")).Message);
    }

    [Fact]
    public async Task Where_several_lines_index_an_array_all_of_them_are_named()
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails("int[] xs = [1, 2];\nint Both(int i, int j)\n{\n    var a = xs[i];\n    var b = xs[j];\n    return a + b;\n}\nBoth(0, 2)");
        Assert.Equal(["   at Both in Cell 1, line 4 or 5", "      > var a = xs[i];", "      > var b = xs[j];", "   at Cell 1, line 8"], error.Traceback.Skip(1));
    }

    [Fact]
    public async Task A_compile_error_below_directives_has_the_cells_own_line()
    {
        await using var notebook = new Notebook();
        notebook.Write("one.csx", "var one = 1;");
        var error = await notebook.Fails("#!time\n#load \"one.csx\"\nvar a = one;\n#r \"System.Text.Json\"\n\tint b = \"text\";");
        Assert.StartsWith("Line 5, column 10:", error.Message);
        Assert.Equal(["    \tint b = \"text\";", "    \t        ^^^^^^"], error.Traceback.Skip(1));
    }

    [Fact]
    public async Task Several_compile_errors_come_in_the_order_of_the_cell_and_in_one_output()
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails("a1();\nb2();\nc3();");
        Assert.Equal(3, error.Message.Split('\n').Length);
        Assert.Matches("(?s)Line 1.*Line 2.*Line 3", error.Message);
        var many = await notebook.Fails(string.Join("\n", Enumerable.Range(0, 30).Select(i => $"x{i}.F();")));
        Assert.EndsWith("… and 20 more.", many.Message);
    }

    [Fact]
    public async Task Warnings_are_not_shown()
    {
        await using var notebook = new Notebook();
        Assert.Empty((await notebook.Ok("#warning careful\nint F() { return 1; int unused; }\nasync Task G() { }")).Outputs);
    }

    [Fact]
    public async Task Where_a_native_library_stood_in_its_own_code_is_left_out()
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails("throw new Exception(\"shapes do not fit\\nException raised from meta at LinearAlgebra.cpp:204\\nframe #0: at::mm\\n\\n\");");
        Assert.Equal("shapes do not fit", error.Message);
        Assert.Equal("System.Exception: shapes do not fit", error.Traceback[0]);
    }

    [Fact]
    public async Task An_exception_has_its_type_its_message_and_the_line_of_the_cell()
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails("var zero = 0;\n\nvar y = 1 / zero;");
        Assert.Equal("DivideByZeroException", error.Name);
        Assert.Equal("Attempted to divide by zero.", error.Message);
        Assert.Equal(["System.DivideByZeroException: Attempted to divide by zero.", "   at Cell 1, line 3", "      > var y = 1 / zero;"], error.Traceback);
    }

    [Fact]
    public async Task A_function_of_an_earlier_cell_is_named_with_its_own_line()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("int Half(int n)\n{\n    if (n % 2 == 1)\n        throw new ArgumentException(\"odd\");\n    return n / 2;\n}");
        var error = await notebook.Fails("\nHalf(3)");
        Assert.Equal(["System.ArgumentException: odd", "   at Half in Cell 1, line 4", "      > throw new ArgumentException(\"odd\");", "   at Cell 2, line 2"], error.Traceback);
    }

    [Fact]
    public async Task Methods_lambdas_local_and_async_functions_are_named()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("class Tree { public void Grow() => throw new Exception(\"tall\"); }");
        var method = await notebook.Fails("new Tree().Grow();");
        Assert.Contains("   at Tree.Grow in Cell 1, line 1", method.Traceback);
        var lambda = await notebook.Fails("Func<int> f = () => throw new Exception(\"x\"); f();");
        Assert.Contains("   at a lambda in Cell 3, line 1", lambda.Traceback);
        var local = await notebook.Fails("void Outer() { Inner(); void Inner() => throw new Exception(\"x\"); }\nOuter();");
        Assert.Contains("   at Inner in Cell 4, line 1", local.Traceback);
        Assert.Contains("   at Outer in Cell 4, line 1", local.Traceback);
        var later = await notebook.Fails("async Task Later() { await Task.Delay(1); throw new Exception(\"x\"); }\nawait Later();");
        Assert.Contains("   at Later in Cell 5, line 1", later.Traceback);
        Assert.Contains("   at Cell 5, line 2", later.Traceback);
    }

    [Fact]
    public async Task Frames_of_libraries_stay_and_those_of_the_engine_go()
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails("new int[0].First()");
        Assert.Contains(error.Traceback, line => line.Contains("System.Linq.Enumerable.First"));
        Assert.DoesNotContain(error.Traceback, line => line.Contains("Course.Notebooks") || line.Contains("Submission#") || line.Contains("MoveNext") || line.Contains("TaskAwaiter"));
        Assert.Equal("      > new int[0].First()", error.Traceback[^1]);
    }

    [Fact]
    public async Task Inner_exceptions_are_named()
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails("try { int.Parse(\"x\"); } catch (Exception e) { throw new InvalidOperationException(\"outer\", e); }");
        Assert.Equal("outer", error.Message);
        Assert.Contains(error.Traceback, line => line.StartsWith("caused by System.FormatException: "));
        var several = await notebook.Fails("Task.WaitAll(Task.Run(() => throw new Exception(\"one\")), Task.Run(() => throw new Exception(\"two\")));");
        Assert.Contains("caused by System.Exception: one", several.Traceback);
        Assert.Contains("caused by System.Exception: two", several.Traceback);
    }

    [Fact]
    public async Task An_exception_type_of_the_cell_has_its_own_name()
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails("class Oops(string m) : Exception(m) { }\nthrow new Oops(\"own\");");
        Assert.Equal("Oops", error.Name);
        Assert.Equal("Oops: own", error.Traceback[0]);
    }

    [Fact]
    public async Task A_class_whose_initializer_throws_does_not_end_the_session()
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails("static class S { public static int V = int.Parse(\"x\"); }\nS.V");
        Assert.Equal("TypeInitializationException", error.Name);
        Assert.Contains(error.Traceback, line => line.StartsWith("caused by System.FormatException"));
        await notebook.Ok("1");
    }

    [Theory]
    [InlineData("var a = 1;\nusing var r = new StringReader(\"a\");", "leave out using")]
    [InlineData("using var r = new StringReader(\"a\");\nr.ReadToEnd()", "leave out using")]
    [InlineData("await using var s = new MemoryStream();", "leave out using")]
    [InlineData("using StringReader r = new StringReader(\"a\");", "leave out using")]
    [InlineData("static class E { public static int Twice(this int x) => 2 * x; }", "without the class around it")]
    [InlineData("static class E { extension(int x) { public int Twice => 2 * x; } }", "write extension methods by themselves")]
    [InlineData("namespace N { class B { } }", "leave the namespace out")]
    [InlineData("partial class A { public int Y => X; }", "must stand in one cell; this A is a new one")]
    public async Task Code_that_a_cell_cannot_hold_says_what_to_write_instead(string code, string hint)
    {
        await using var notebook = new Notebook();
        await notebook.Ok("partial class A { public int X = 1; }");
        var error = await notebook.Fails(code);
        Assert.Equal("CompilationError", error.Name);
        Assert.Contains(hint, error.Message.Split('\n')[^1]);
        Assert.Contains(hint, error.Traceback[^1]);
    }

    [Fact]
    public async Task What_the_hints_say_works()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("static int Twice(this int x) => 2 * x;");
        Assert.Equal("4", (await notebook.Ok("2.Twice()")).Plain);
        Assert.Equal("a", (await notebook.Ok("using (var r = new StringReader(\"a\")) { Console.Write(r.ReadToEnd()); }")).Text);
        Assert.DoesNotContain("notebook", (await notebook.Fails("undefined")).Message);
    }

    [Theory]
    [InlineData("p with { X = 2 }")]
    [InlineData("p.X.ToString();\np with { X = 2 } // a comment")]
    public async Task A_copy_of_a_record_can_be_a_cells_value(string cell)
    {
        await using var notebook = new Notebook();
        await notebook.Ok("record P(int X, int Y); var p = new P(1, 3);");
        Assert.Equal("P|      X: 2|      Y: 3", (await notebook.Ok(cell)).Plain.ReplaceLineEndings("|"));
    }
}
