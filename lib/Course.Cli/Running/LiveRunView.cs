using Spectre.Console;
using Spectre.Console.Rendering;

namespace Course.Cli.Running;

/// <summary>For terminals: a table that is drawn anew several times a second.</summary>
internal sealed class LiveRunView : RunView
{
    private readonly PeriodicTimer _timer = new(TimeSpan.FromMilliseconds(150));
    private readonly Task _drawing;
    private readonly int _most;

    public LiveRunView(IAnsiConsole console, List<RunRow> rows, GradeProgress? progress = null)
        : base(rows, progress)
    {
        // Borders, headings and the line below take the rest.
        _most = Math.Max(4, console.Profile.Height - 7);
        _drawing = console.Live(Draw()).Overflow(VerticalOverflow.Ellipsis).StartAsync(async context =>
        {
            while (await _timer.WaitForNextTickAsync())
            {
                context.UpdateTarget(Draw());
            }
            context.UpdateTarget(Draw());
        });
    }

    public override async ValueTask DisposeAsync()
    {
        _timer.Dispose();
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
            if (Grading is not null)
            {
                table.Caption = new TableTitle(Grading.ToString());
            }
            foreach (var row in Shown())
            {
                table.AddRow(new Text(row.Name), new Text(row.Status, StyleOf(row.Status)), new Text(row.Progress), new Text(row.Time), Last(row));
            }
        }
        return table;
    }

    /// <summary>All rows, or of more than the screen holds those that run and what is before and after them.</summary>
    private IEnumerable<RunRow> Shown()
    {
        if (Rows.Count <= _most)
        {
            return Rows;
        }
        var running = Rows.Where(row => row.Status == "running");
        var ended = Rows.Where(row => row.Status is not ("running" or "waiting")).Reverse();
        var waiting = Rows.Where(row => row.Status == "waiting");
        var shown = running.Concat(ended.Take(_most / 2)).Concat(waiting).Concat(ended.Skip(_most / 2)).Take(_most).ToHashSet();
        return Rows.Where(shown.Contains);
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
