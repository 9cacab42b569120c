using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Plotly.NET;

namespace Course;

/// <summary>
/// Shows in a plain program what a notebook would: text on the console, each chart as a page in charts/ beside the program's source.
/// What `./course export` writes begins with it.
/// </summary>
public static partial class ConsoleHost
{
    private const int MostItems = 20;

    /// <summary>Does what setup.dib does in a notebook: takes over what is shown, loads libtorch, and goes to the folder notebooks/.</summary>
    /// <param name="args">The program's arguments: with --open, each chart is opened in the browser.</param>
    /// <param name="program">The program's source file; the compiler fills it in.</param>
    /// <exception cref="DirectoryNotFoundException">Neither the current folder nor the program lies in the course's folder.</exception>
    public static void Setup(string[] args, [CallerFilePath] string program = "")
    {
        Use(args, program);
        var root = CourseRoot.Named ?? CourseRoot.Above(Directory.GetCurrentDirectory(), Path.GetDirectoryName(program)!)
            ?? throw new DirectoryNotFoundException("Start this program inside the course's folder, the one that holds Course.sln, or set COURSE_ROOT to it.");
        Directory.SetCurrentDirectory(Path.Combine(root, "notebooks"));
        NativeTorch.Load();
        Look.Use();
    }

    /// <summary>Takes over what is shown.</summary>
    /// <param name="args">The program's arguments: with --open, each chart is opened in the browser.</param>
    /// <param name="program">The program's source file; the compiler fills it in.</param>
    public static void Use(string[] args, [CallerFilePath] string program = "")
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = System.Text.Encoding.UTF8;
        }
        var name = Path.GetFileNameWithoutExtension(program);
        var number = NumberInFront().Match(name);
        var pages = new ChartPages(
            Path.Combine(Path.GetDirectoryName(program)!, "charts"), number.Success ? number.Value : name, Directory.GetCurrentDirectory(), args.Contains("--open"));
        Host.Show = pages.Show;
    }

    /// <summary>What a piece of HTML says, without its tags.</summary>
    public static string TextOf(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(Unseen().Replace(html, ""), "\n"), "")).Trim();

    /// <summary>A value as the console shows it: numbers with a point, the items of a list.</summary>
    internal static string TextOf(object? value) => value switch
    {
        null => "null",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        // A list of a type that says no more than its own name.
        IEnumerable items when value.ToString() == value.GetType().ToString() => Items(items),
        _ => value.ToString() ?? "",
    };

    private static string Items(IEnumerable items)
    {
        var all = items.Cast<object?>().ToList();
        var rest = all.Count > MostItems ? $", … {all.Count - MostItems} more" : "";
        return $"[{string.Join(", ", all.Take(MostItems).Select(TextOf))}{rest}]";
    }

    [GeneratedRegex(@"^\d+(?=_)")]
    private static partial Regex NumberInFront();

    [GeneratedRegex(@"<(script|style)\b.*?</\1\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"<br\b[^>]*>|</(p|div|tr|li|h[1-6])\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[a-z/!][^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    /// <summary>Writes the charts of one program, numbered, and plotly.js once beside them.</summary>
    private sealed class ChartPages(string folder, string prefix, string shownFrom, bool open)
    {
        private int _count;

        public Action<object> Show(object value)
        {
            string? page = null;
            Put(value);
            return Put;

            void Put(object next)
            {
                switch (next)
                {
                    case CheckedAnswer:
                        break; // has shown itself already
                    case GenericChart chart when page is null:
                        page = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{prefix}_{++_count:00}.html"));
                        Write(page, chart);
                        Console.WriteLine($"Chart: {Path.GetRelativePath(shownFrom, page)}");
                        Open(page);
                        break;
                    case GenericChart chart:
                        Write(page, chart);
                        break;
                    default:
                        Console.WriteLine(TextOf(next));
                        break;
                }
            }
        }

        private void Write(string page, GenericChart chart)
        {
            var script = Path.Combine(folder, Charts.PlotlyFile);
            if (!File.Exists(script))
            {
                AtomicFile.Write(script, Charts.PlotlySource());
            }
            AtomicFile.Write(page, $"""
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>{HtmlText.Escape(Path.GetFileNameWithoutExtension(page))}</title><script src="{Charts.PlotlyFile}"></script></head>
                <body>
                {Charts.Html(chart)}
                </body>
                </html>

                """);
        }

        private void Open(string page)
        {
            if (!open)
            {
                return;
            }
            try
            {
                using var browser = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
            }
            catch (Exception e) when (e is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
            {
                Console.WriteLine($"No browser could be started ({e.Message}): open that file yourself.");
            }
        }
    }
}
