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

    [Theory]
    [InlineData("Add(1)")]
    [InlineData("int Twice(int x) => 2 * Add(x);")]
    [InlineData("var sums = new[] { 1, 2 }.Select(Add);")]
    [InlineData("string Add(double x) => \"\";\nAdd(1)")]
    public async Task A_function_behind_a_newer_one_of_its_name_is_not_called_with_the_variables_of_the_newer(string code)
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var total = 5;\nint Add(int x) => x + total;");
        await notebook.Ok("var other = \"text\";\nstring Add(string x) => x + other;");
        var error = await notebook.Fails(code);
        Assert.Contains("This Add is one of an earlier cell, and another Add came after it", error.Message, StringComparison.Ordinal);
        Assert.Equal("1text", (await notebook.Ok("Add(\"1\")")).Plain);
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
}
