using System.Text.Json;

namespace Course.Notebooks.Smoke;

/// <summary>What is committed: valid nbformat 4.5 without outputs, opening with the shared set-up.</summary>
public sealed class EverySource
{
    public static TheoryData<string> All => SourceNotebooks.All;

    private static JsonElement Read(string notebook)
    {
        using var stream = File.OpenRead(SourceNotebooks.PathOf(notebook));
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static IEnumerable<JsonElement> CodeCells(string notebook) =>
        Read(notebook).GetProperty("cells").EnumerateArray().Where(cell => cell.GetProperty("cell_type").GetString() == "code");

    private static string Source(JsonElement cell)
    {
        var source = cell.GetProperty("source");
        return source.ValueKind == JsonValueKind.Array ? string.Concat(source.EnumerateArray().Select(line => line.GetString())) : source.GetString()!;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Is_of_nbformat_4_5_for_the_C_sharp_kernel(string notebook)
    {
        var root = Read(notebook);
        Assert.Equal((4, 5), (root.GetProperty("nbformat").GetInt32(), root.GetProperty("nbformat_minor").GetInt32()));
        Assert.Equal(".net-csharp", root.GetProperty("metadata").GetProperty("kernelspec").GetProperty("name").GetString());
        foreach (var cell in root.GetProperty("cells").EnumerateArray())
        {
            Assert.Contains(cell.GetProperty("cell_type").GetString(), new[] { "code", "markdown", "raw" });
            Assert.Equal(JsonValueKind.Object, cell.GetProperty("metadata").ValueKind);
            Source(cell);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Has_an_id_of_its_own_for_each_cell(string notebook)
    {
        var ids = Read(notebook).GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("id").GetString()!).ToList();
        Assert.All(ids, id => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", id));
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Holds_no_outputs_and_no_execution_counts(string notebook) => Assert.All(CodeCells(notebook), cell =>
    {
        Assert.Equal(0, cell.GetProperty("outputs").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, cell.GetProperty("execution_count").ValueKind);
    });

    [Theory]
    [MemberData(nameof(All))]
    public void Opens_with_the_shared_set_up(string notebook)
    {
        var first = Source(CodeCells(notebook).First()).Trim();
        var allowed = SourceNotebooks.IsExercise(notebook)
            ? new[] { "#!import \"../setup.dib\"", "#!import \"setup.dib\"" }
            : ["#!import \"setup.dib\""];
        Assert.Contains(first, allowed);
    }

    // A semicolon behind the last expression of a cell hides its value, and nothing else would say so.
    [Theory]
    [MemberData(nameof(All))]
    public void Shows_every_picture_that_it_makes(string notebook) =>
        Assert.All(CodeCells(notebook), cell => Assert.DoesNotMatch(@"(?:^|\n)(?:Plots|Chart)\.[^\n]*(?:\n[ \t}][^\n]*)*;\s*$", Source(cell)));
}
