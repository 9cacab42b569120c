using System.Globalization;

namespace Course.Notebooks.Jupyter;

/// <summary>Lines for whoever looks after the kernel: they go to the standard error that the kernel was started with.</summary>
internal sealed class KernelLog(TextWriter writer)
{
    // Somebody who floods a port must not fill a disk.
    private const int MostLines = 1000;

    private readonly Lock _gate = new();
    private int _lines;

    /// <summary>Text from outside, fit for a log.</summary>
    public static string Printable(string text) => string.Concat(text.Take(40).Select(c => c is >= ' ' and < '\x7f' ? c : '?'));

    public void Write(string line)
    {
        lock (_gate)
        {
            if (++_lines > MostLines)
            {
                return;
            }
            try
            {
                writer.WriteLine($"[course kernel {DateTime.Now.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}] {line}");
                if (_lines == MostLines)
                {
                    writer.WriteLine($"[course kernel] {MostLines} lines are enough: nothing more is logged.");
                }
                writer.Flush();
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                _lines = MostLines; // Nobody reads the log any more; the kernel goes on without one.
            }
        }
    }
}
