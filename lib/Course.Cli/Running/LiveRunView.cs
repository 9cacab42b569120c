using Spectre.Console;
using Spectre.Console.Rendering;

namespace Course.Cli.Running;

/// <summary>For terminals: a table that is drawn anew several times a second.</summary>
internal sealed class LiveRunView : RunView
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _drawing;

    public LiveRunView(IAnsiConsole console, List<RunRow> rows)
        : base(rows)
    {
        _drawing = console.Live(Draw()).Overflow(VerticalOverflow.Ellipsis).StartAsync(async context =>
        {
            do
            {
                context.UpdateTarget(Draw());
            }
            while (await Task.WhenAny(_done.Task, Task.Delay(150)) != _done.Task);
            context.UpdateTarget(Draw());
        });
    }

    public override async ValueTask DisposeAsync()
    {
        _done.TrySetResult();
        await _drawing;
    }

    private Spectre.Console.Table Draw()
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn("Notebook").NoWrap());
        table.AddColumn(new TableColumn("").NoWrap());
        table.AddColumn(new TableColumn("Cell").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Time").RightAligned().NoWrap());
        table.AddColumn("Headline");
        lock (Gate)
        {
            foreach (var row in Rows)
            {
                table.AddRow(new Text(row.Name), new Text(row.Status, StyleOf(row.Status)), new Text(row.Progress), new Text(row.Time), Last(row));
            }
        }
        return table;
    }

    private static IRenderable Last(RunRow row) =>
        row.Status == "running" && row.Headline.Length == 0
            ? new Text(row.Doing, new Style(Color.Grey))
            : new Text(row.Headline);

    private static Style StyleOf(string status) => new(status switch
    {
        "passed" or "graded" => Color.Green,
        "running" => Color.Blue,
        "waiting" or "stopped" => Color.Grey,
        _ => Color.Red,
    });
}
