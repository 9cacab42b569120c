using System.Text;

namespace Course.Notebooks.Session;

/// <summary>
/// Routes <see cref="Console"/> by flow: what a cell and the tasks and threads it starts write goes to their session;
/// what anyone else in the process writes goes where it went before.
/// </summary>
internal static class ConsoleRedirect
{
    private static readonly Lock s_gate = new();
    private static int s_sessions;
    private static (TextWriter Out, TextWriter Error, TextReader In) s_before;
    private static (TextWriter Out, TextWriter Error, TextReader In) s_routers;

    /// <summary>Starts routing with the first session of the process.</summary>
    public static void Enter()
    {
        lock (s_gate)
        {
            if (s_sessions++ == 0)
            {
                s_before = (Console.Out, Console.Error, Console.In);
                // The same notebook gives the same outputs on every platform.
                s_routers.Out = new Router("stdout", s_before.Out) { NewLine = "\n" };
                s_routers.Error = new Router("stderr", s_before.Error) { NewLine = "\n" };
                s_routers.In = new InputRouter(s_before.In);
                Set(s_routers);
            }
        }
    }

    /// <summary>Routes again, after others have set the console's writers.</summary>
    public static void Retake()
    {
        lock (s_gate)
        {
            if (s_sessions > 0)
            {
                Set(s_routers);
            }
        }
    }

    /// <summary>Puts the console back after the last session.</summary>
    public static void Leave()
    {
        lock (s_gate)
        {
            if (--s_sessions == 0)
            {
                Set(s_before);
            }
        }
    }

    private static void Set((TextWriter Out, TextWriter Error, TextReader In) console)
    {
        Console.SetOut(console.Out);
        Console.SetError(console.Error);
        Console.SetIn(console.In);
    }

    private static CellRun? CurrentRun => OutputSink.IsShowing ? null : CellRun.OfThisFlow;

    private sealed class Router(string name, TextWriter otherwise) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write([value]);

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (CurrentRun is { } run)
            {
                run.Write(name, buffer);
            }
            else
            {
                otherwise.Write(buffer);
            }
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        public override void Flush()
        {
            if (CurrentRun is null)
            {
                otherwise.Flush();
            }
        }
    }

    private sealed class InputRouter(TextReader otherwise) : TextReader
    {
        private string _line = "";
        private int _next;

        public override int Read() => TryFill() ? _line[_next++] : otherwise.Read();

        public override int Peek() => TryFill() ? _line[_next] : otherwise.Peek();

        /// <summary>False where it is no cell that reads; else there is a next character.</summary>
        private bool TryFill()
        {
            if (CurrentRun is not { } run)
            {
                return false;
            }
            if (_next == _line.Length)
            {
                _line = run.ReadAsync("", isPassword: false).GetAwaiter().GetResult() + "\n";
                _next = 0;
            }
            return true;
        }
    }
}
