using Spectre.Console;

namespace Course.Cli.Doctor;

/// <summary>`course doctor`: a table of what is there, what is missing and how to mend it.</summary>
internal static class DoctorCommand
{
    public static int Show(IReadOnlyList<Finding> findings, IAnsiConsole console, TextWriter output)
    {
        if (console.Profile.Out.IsTerminal)
        {
            var table = new Spectre.Console.Table { Border = TableBorder.Rounded };
            table.AddColumns("", "What", "Found", "How to mend it");
            foreach (var finding in findings)
            {
                table.AddRow(
                    new Markup(finding.Fine ? "[green]✓[/]" : "[red]✗[/]"), new Text(finding.What),
                    new Text(finding.Found), new Text(finding.Mend ?? ""));
            }
            console.Write(table);
        }
        else
        {
            var width = findings.Max(finding => finding.What.Length);
            foreach (var finding in findings)
            {
                output.WriteLine($"{(finding.Fine ? "ok    " : "MEND  ")}{finding.What.PadRight(width)}  {finding.Found}{(finding.Fine ? "" : $"  ->  {finding.Mend}")}");
            }
        }
        var wrong = findings.Count(finding => !finding.Fine);
        output.WriteLine(wrong switch
        {
            0 => "Everything is in place.",
            1 => "One thing needs mending.",
            _ => $"{wrong} things need mending.",
        });
        return wrong == 0 ? ExitCode.Ok : ExitCode.Failed;
    }
}
