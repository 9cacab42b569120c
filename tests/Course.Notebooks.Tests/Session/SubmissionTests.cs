using Course.Notebooks.Session;

namespace Course.Notebooks.Tests.Session;

public class SubmissionTests
{
    [Fact]
    public void Variables_declared_on_several_threads_at_once_each_get_their_own_value()
    {
        var submissions = new Submissions(new AssemblyReferences());
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => submissions.Declare($"v{i}", i, null));
        Assert.Equal(Enumerable.Range(0, 40), submissions.Variables.Select(variable => (int)variable.Value!).Order());
        Assert.All(submissions.Variables, variable => Assert.Equal($"v{variable.Value}", variable.Name));
    }

    [Fact]
    public async Task A_function_takes_the_place_of_one_of_an_earlier_cell_whatever_their_parameters()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var total = 5;\nint Add(int x) => x + total;\nint Before(int x) => 2 * Add(x);");
        await notebook.Ok("var other = \"text\";\nstring Add(string x) => x + other;");
        Assert.Equal("1text", (await notebook.Ok("Add(\"1\")")).Plain);
        Assert.Equal("12", (await notebook.Ok("Before(1)")).Plain);
        Assert.EndsWith(
            "This Add has taken the place of an earlier cell's: functions of one name that are to be there together belong into one cell.",
            (await notebook.Fails("Add(1)")).Message);
        Assert.Equal("1text", (await notebook.Ok("string.Concat(new[] { \"1\" }.Select(Add))")).Plain);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_takes_no_functions_place()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("int Add(int x) => x + 5;");
        await notebook.Fails("string Add(string x) => x + missing;");
        Assert.Equal("6", (await notebook.Ok("Add(1)")).Plain);
    }

    [Fact]
    public async Task A_record_and_its_functions_may_be_declared_again_and_again()
    {
        await using var notebook = new Notebook();
        for (var i = 0; i < 3; i++)
        {
            await notebook.Ok("record Knobs(int Leaves);");
            await notebook.Ok("int Score(Knobs k) => k.Leaves;");
            Assert.Equal("3", (await notebook.Ok("Score(new(3))")).Plain);
        }
    }

    [Theory]
    [InlineData("Add(1)", "6")]
    [InlineData("Add(\"1\")", "1text")]
    [InlineData("int Twice(int x) => 2 * Add(x);\nTwice(1)", "12")]
    [InlineData("Func<int, int> add = Add;\nadd(1)", "6")]
    public async Task Overloads_of_one_cell_are_called_as_they_are_meant_also_after_they_were_declared_again(string code, string result)
    {
        await using var notebook = new Notebook();
        var cell = "var (total, other) = (5, \"text\");\nint Add(int x) => x + total;\nstring Add(string x) => x + other;";
        await notebook.Ok("int Add(int x, int y) => x + y;");
        await notebook.Ok(cell);
        await notebook.Ok(cell);
        Assert.Equal(result, (await notebook.Ok(code)).Plain);
    }

    [Fact]
    public async Task Static_functions_may_be_overloads_of_several_cells()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("static int Add(int x) => x + 5;");
        await notebook.Ok("static string Add(string x) => x + \"text\";");
        Assert.Equal("6 1text", (await notebook.Ok("$\"{Add(1)} {Add(\"1\")}\"")).Plain);
    }

    [Fact]
    public async Task A_function_that_is_declared_again_with_one_more_parameter_is_the_new_one()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("int Add(int x = 3) => x;");
        await notebook.Ok("int Add(int x = 4, int y = 5) => x + y;");
        Assert.Equal("9 6", (await notebook.Ok("$\"{Add()} {Add(1)}\"")).Plain);
    }

    [Theory]
    [InlineData("p = Make();", "Line 1, column 5: Cannot implicitly convert type 'P [Cell 3(1)]' to 'P [Cell 1(1)]' (CS0029)")]
    [InlineData("p == Make()", "Line 1, column 1: Operator '==' cannot be applied to operands of type 'P' and 'P' (CS0019)")]
    public async Task A_value_of_a_type_that_was_declared_again_is_of_the_older_one_and_the_error_says_so(string code, string says)
    {
        await using var notebook = new Notebook();
        await notebook.Ok("record P(int X);\nP Make() => new(3);");
        await notebook.Ok("var p = Make();");
        await notebook.Ok("record P(double X);\nP Make() => new(3);");
        var error = await notebook.Fails(code);
        Assert.Equal([says, "That type has been declared again since, and a value that was made before is of the older one: run the cell that makes it again."], error.Message.Split('\n'));
    }

    [Theory]
    [InlineData("record P(int X);")]
    [InlineData("class P\n{\n    public int X { get; }\n    public P(int x) => X = x;\n}")]
    [InlineData("record P(int X) { public Kind Kind => Kind.Small; }\nenum Kind { Small, Large }")]
    public async Task A_value_stays_what_it_is_when_the_cell_of_its_type_runs_again(string types)
    {
        await using var notebook = new Notebook();
        await notebook.Ok(types);
        await notebook.Ok("int Of(P p) => p.X;\nvar p = new P(3);");
        await notebook.Ok(types);
        Assert.Equal("3 4", (await notebook.Ok("$\"{Of(p)} {Of(new P(4))}\"")).Plain);
    }

    [Fact]
    public async Task A_type_that_is_declared_otherwise_is_a_new_one_and_so_is_what_uses_it()
    {
        await using var notebook = new Notebook();
        const string Shape = "class Shape { public double Area() => Size.Of(2); }";
        await notebook.Ok("static class Size { public static double Of(double side) => side; }\n" + Shape);
        Assert.Equal("2", (await notebook.Ok("new Shape().Area()")).Plain);
        await notebook.Ok("static class Size { public static double Of(double side) => side * side; }");
        await notebook.Ok(Shape);
        Assert.Equal("4", (await notebook.Ok("new Shape().Area()")).Plain);
        await notebook.Ok("static class Size { public static double Of(double side) => 6 * side; }\n" + Shape);
        Assert.Equal("12", (await notebook.Ok("new Shape().Area()")).Plain);
        await notebook.Ok("const double factor = 5;");
        await notebook.Ok("class Scaled { public double One => factor; }");
        await notebook.Ok("const double factor = 7;");
        await notebook.Ok("class Scaled { public double One => factor; }");
        Assert.Equal("7", (await notebook.Ok("new Scaled().One")).Plain);
    }

    [Fact]
    public async Task A_type_that_keeps_values_begins_anew()
    {
        await using var notebook = new Notebook();
        const string Counter = "class Counter { static int count = 0; public int Next() => ++count; }";
        await notebook.Ok(Counter);
        Assert.Equal("1", (await notebook.Ok("new Counter().Next()")).Plain);
        await notebook.Ok(Counter);
        Assert.Equal("1", (await notebook.Ok("new Counter().Next()")).Plain);
    }

    [Fact]
    public async Task An_error_behind_a_type_that_is_there_already_has_its_own_place()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("record P(\n    int X);");
        Assert.StartsWith("Line 2, column 24: The name 'missing'", (await notebook.Fails("record P(\n    int X); var next = missing;")).Message);
    }
}
