using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Shared;

namespace Course.Notebooks.Smoke;

/// <summary>What a learner sees of libtorch's own errors, the ones included that TorchSharp makes no exceptions of.</summary>
[Trait("Kind", "Process")]
public sealed class LibtorchErrors
{
    [Fact]
    public async Task Shapes_that_do_not_fit_end_the_cell_with_one_sentence_and_the_cells_line_and_the_notebook_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere such an error still ends the process, or the runtime words it.");
        var cells = await Run(
            "var x = torch.zeros(2, 3);",
            "var n = 1;\nx.matmul(x);",
            "torch.autograd.grad([x.sum()], [x]);",
            "torch.nn.Linear(4, 1).call(x);",
            "x.sum().item<float>() + n");
        Assert.Equal(
            [
                "mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)",
                "element 0 of tensors does not require grad and does not have a grad_fn",
                "mat1 and mat2 shapes cannot be multiplied (2x3 and 4x1)",
            ],
            cells.Skip(2).Take(3).Select(cell => Says(cell)[0]));
        var trace = cells[2].Outputs.Last()["traceback"]!.AsArray().Select(line => (string?)line).ToList();
        Assert.Equal("   at TorchSharp.torch.Tensor.matmul(Tensor target)", trace[1]);
        Assert.Equal(["   at Cell 3, line 2", "      > x.matmul(x);"], trace[2..4]);
        Assert.Equal("1", (string?)cells[5].Outputs.Single()["data"]!["text/plain"]);
    }

    [Fact]
    public async Task What_libtorch_and_TorchSharp_say_most_often_comes_with_what_to_do()
    {
        (string Code, string ToDo)[] mistakes =
        [
            ("nn.Linear(3, 2).forward(torch.zeros(4, 5))", "The left one has 5 columns, the right one 3 rows: these two have to be equal."),
            ("torch.zeros(2) + torch.zeros(3)", "Shapes are compared from the last dimension on"),
            ("nn.functional.cross_entropy(torch.zeros(2, 3), torch.zeros(2))", "labels.to_type(int64)"),
            ("nn.functional.cross_entropy(torch.zeros(2, 3), torch.tensor(new[] { 0, 1 }))", "labels.to_type(int64)"),
            ("nn.Linear(3, 2).forward(torch.zeros(4, 3, dtype: float64))", "Both have to be of one type"),
            ("nn.Embedding(3, 2).forward(torch.zeros(3))", "labels.to_type(int64)"),
            ("nn.Embedding(3, 2).forward(torch.tensor(new long[] { 3 }))", "Classes and tokens are counted from 0"),
            ("nn.functional.cross_entropy(torch.zeros(1, 3), torch.tensor(new long[] { 3 }))", "Classes and tokens are counted from 0"),
            ("torch.tensor(new[] { 1, 2 }).mean()", "A mean needs floating point"),
            ("Tensor kept;\nusing (torch.NewDisposeScope()) { kept = torch.zeros(3) + 1; }\nkept.sum()", "MoveToOuterDisposeScope() keeps one"),
            ("var a = torch.zeros(3, requires_grad: true);\na.grad.zero_();", "w.grad is before the first backward()"),
            ("torch.zeros(1, dtype: float64).item<float>()", "The tensor holds Float64"),
            ("torch.zeros(3).item<float>()", "Take one number first"),
            ("torch.zeros(3).ToSingle()", "Take one number first"),
            ("torch.zeros(3).sum().backward();", "computed from a tensor with requires_grad: true"),
            ("var w = torch.zeros(3, requires_grad: true);\nw.sub_(1);", "A parameter is changed under no_grad"),
            ("var v = torch.ones(3, requires_grad: true);\nvar loss = (v * v).sum();\nloss.backward();\nloss.backward();", "Each backward() wants a loss that was computed anew"),
            ("var u = torch.ones(3, requires_grad: true);\nvar e = u.exp();\ne.add_(1);\ne.sum().backward();", "x = x + 1 makes a new one"),
        ];
        var cells = await Run([.. mistakes.Select(mistake => mistake.Code)]);
        Assert.All(cells.Skip(1).Zip(mistakes), pair =>
        {
            Assert.Contains(pair.Second.ToDo, Says(pair.First)[^1], StringComparison.Ordinal);
            Assert.Contains(pair.First.Outputs.Last()["traceback"]!.AsArray(), line => (string?)line == Says(pair.First)[^1]);
        });
    }

    private static string[] Says(NotebookCell cell) => ((string?)cell.Outputs.Last()["evalue"])!.Split('\n');

    private static async Task<IReadOnlyList<NotebookCell>> Run(params string[] cells)
    {
        var document = NotebookDocument.Read(SourceNotebooks.PathOf(SourceNotebooks.Names.First()));
        document.Cells.Clear();
        foreach (var source in cells.Prepend("#!import \"setup.dib\""))
        {
            document.Cells.Add(new NotebookCell(CellKind.Code, source) { Metadata = new JsonObject { ["tags"] = new JsonArray("raises-exception") } });
        }
        var result = await NotebookRunner.RunAsync(new RunRequest
        {
            NotebookPath = Path.Combine(SourceNotebooks.Root, "notebooks", "mistakes.ipynb"),
            Document = document,
            Worker = PublishedCommand.Worker,
            Mode = RunMode.Smoke,
            Environment = ProcessEnvironment.Create(SourceNotebooks.Root, threads: 1),
        });
        Assert.Equal(NotebookStatus.Passed, result.Status);
        return result.Document!.Cells;
    }
}
