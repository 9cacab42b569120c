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
            if (s_sessions++ > 0)
            {
                return;
            }
            s_before = (Console.Out, Console.Error, Console.In);
            s_routers = (new Router("stdout", s_before.Out), new Router("stderr", s_before.Error), new InputRouter(s_before.In));
            Retake();
        }
    }

    /// <summary>Routes again, after others have set the console's writers.</summary>
    public static void Retake()
    {
        lock (s_gate)
        {
            if (s_sessions > 0)
            {
                Console.SetOut(s_routers.Out);
                Console.SetError(s_routers.Error);
                Console.SetIn(s_routers.In);
            }
        }
    }

    /// <summary>Puts the console back after the last session.</summary>
    public static void Leave()
    {
        lock (s_gate)
        {
            if (--s_sessions > 0)
            {
                return;
            }
            Console.SetOut(s_before.Out);
            Console.SetError(s_before.Error);
            Console.SetIn(s_before.In);
        }
    }

    private static CellRun? CurrentRun => OutputSink.IsShowing ? null : CellRun.OfThisFlow;

    private sealed class Router : TextWriter
    {
        private readonly string _name;
        private readonly TextWriter _otherwise;

        public Router(string name, TextWriter otherwise)
        {
            _name = name;
            _otherwise = otherwise;
            // The same notebook gives the same outputs on every platform.
            CoreNewLine = ['\n'];
        }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write([value]);

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (CurrentRun is { } run)
            {
                run.Write(_name, buffer);
            }
            else
            {
                _otherwise.Write(buffer);
            }
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        public override void Flush()
        {
            if (CurrentRun is null)
            {
                _otherwise.Flush();
            }
        }
    }

    private sealed class InputRouter(TextReader otherwise) : TextReader
    {
        private string _line = "";
        private int _next;

        public override string? ReadLine()
        {
            if (CurrentRun is not { } run)
            {
                return otherwise.ReadLine();
            }
            if (_next < _line.Length)
            {
                var rest = _line[_next..].TrimEnd('\n');
                _next = _line.Length;
                return rest;
            }
            return Ask(run);
        }

        public override int Read()
        {
            if (CurrentRun is not { } run)
            {
                return otherwise.Read();
            }
            Fill(run);
            return _line[_next++];
        }

        public override int Peek()
        {
            if (CurrentRun is not { } run)
            {
                return otherwise.Peek();
            }
            Fill(run);
            return _line[_next];
        }

        private void Fill(CellRun run)
        {
            if (_next >= _line.Length)
            {
                _line = Ask(run) + "\n";
                _next = 0;
            }
        }

        private static string Ask(CellRun run) => run.ReadAsync("", isPassword: false).GetAwaiter().GetResult();
    }
}
