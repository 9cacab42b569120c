using Spectre.Console;

namespace Course.Cli.Watching;

/// <summary>What a person sees while a notebook is watched: one verdict at a time in a terminal, plain lines elsewhere.</summary>
internal sealed class WatchView(IAnsiConsole console, TextWriter output)
{
    private readonly bool _isTerminal = console.Profile.Out.IsTerminal;

    /// <summary>Begins anew: what was said before is of no more use.</summary>
    public void Clear()
    {
        if (_isTerminal)
        {
            console.Clear();
        }
        else
        {
            output.WriteLine();
        }
    }

    public void SayAlone(string text, Color color)
    {
        Clear();
        Say(text, color);
    }

    public void Say(string text = "", Color? color = null)
    {
        if (_isTerminal)
        {
            console.WriteLine(text, new Style(color));
        }
        else
        {
            output.WriteLine(text);
            output.Flush();
        }
    }

    /// <summary>Lines set in a little; no more than that many.</summary>
    public void Block(string text, int lines = 30)
    {
        var all = text.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        foreach (var line in all.Take(lines))
        {
            Say($"  {line}".TrimEnd());
        }
        if (all.Length > lines)
        {
            Say("  …");
        }
    }
}
