using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Course.Notebooks.Language;
using Course.Notebooks.Session;

namespace Course.Notebooks.Jupyter;

/// <summary>
/// A C# kernel for front ends that speak the Jupyter protocol: VS Code, JupyterLab, Jupyter Notebook, nbclient. One process is one
/// kernel with one session, whose folder is the process's current directory.
/// </summary>
public sealed class JupyterKernel
{
    private static readonly TimeSpan s_drainLimit = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_warmUpDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_subscriberLimit = TimeSpan.FromMilliseconds(300);

    private readonly ConnectionFile _connection;
    private readonly CellMark _mark;
    private readonly NativeOutput _native;
    private readonly KernelLog _log;
    private readonly KernelWire _wire;
    private readonly KernelStatus _status;
    private readonly KernelHistory _history = new();
    private readonly CellExecutor _executor;
    private readonly JupyterComms _comms;
    private readonly BlockingCollection<Action> _questions = [];
    private readonly TaskCompletionSource<int> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<LanguageService> _language = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Timer? _warmUp;
    private JupyterMessage? _lastCell;
    private bool _ending;

    private JupyterKernel(ConnectionFile connection, CellMark mark)
    {
        _connection = connection;
        _mark = mark;
        _native = NativeOutput.Start((name, text) => _executor?.Session?.ShowNative(name, text));
        _log = new KernelLog(_native.LogWriter);
        _wire = new KernelWire(connection, _log, Take);
        _status = new KernelStatus(_wire);
        _executor = new CellExecutor(_wire, _status, _log, _history, mark);
        Comms.Current = _comms = new JupyterComms(_wire, () => _executor.LastRequest);
    }

    /// <summary>Runs a kernel until a front end shuts it down or the process that started it ends.</summary>
    /// <param name="connectionFile">The path of the connection file that the front end has written.</param>
    /// <returns>The process's exit code: 0; 2 when the connection file cannot be used.</returns>
    public static async Task<int> MainAsync(string connectionFile)
    {
        var compiler = CSharpSession.WarmUp();
        var parent = new ParentWatch();
        JupyterKernel kernel;
        // The terminal of a notebook server sends Ctrl-C to its kernels too; there it asks the server whether to end.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        try
        {
            kernel = new JupyterKernel(ConnectionFile.Read(connectionFile), new CellMark(connectionFile));
        }
        catch (ConnectionFileException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
        return await kernel.RunAsync(parent, compiler);
    }

    private async Task<int> RunAsync(ParentWatch parent, Task compiler)
    {
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Interrupt());
        parent.Start(() =>
        {
            _log.Write("the process that started this kernel has ended; so does the kernel.");
            End(0);
        });
        _executor.Start(new SessionOptions { Native = _native }, compiler, SessionIsReady, e =>
        {
            _log.Write($"the kernel cannot start: {e}");
            End(1);
        });
        new Thread(AnswerQuestions, 16 * 1024 * 1024) { IsBackground = true, Name = "questions" }.Start();
        _wire.Start();
        return await _ended.Task;
    }

    private void SessionIsReady()
    {
        var language = new LanguageService(_executor.Session!);
        _language.SetResult(language);
        // Not at once: the first cell, which usually comes now, is to have the processor.
        _warmUp = new Timer(_ => WarmUpInAPause(language));
        _warmUp.Change(s_warmUpDelay, Timeout.InfiniteTimeSpan);
    }

    private void WarmUpInAPause(LanguageService language)
    {
        // Cells that follow each other are to have the processor; during a long one a person goes on writing.
        if (_executor.LastRequest is var last && last != _lastCell)
        {
            _lastCell = last;
            _warmUp!.Change(s_pause, Timeout.InfiniteTimeSpan);
            return;
        }
        _questions.Add(() =>
        {
            language.Warm();
            Bundles.Warm();
        });
    }

    private void Take(JupyterMessage message)
    {
        if (message.Channel == Channel.Stdin)
        {
            if (message.Type == "input_reply")
            {
                _executor.TakeInput(message);
            }
            return;
        }
        switch (message.Type)
        {
            case "execute_request" when message.Channel == Channel.Shell:
                _executor.Add(message);
                break;
            case "kernel_info_request":
                // A front end connects its sockets one after the other; a reply before it listens would cost it the first outputs.
                _wire.WhenSubscribed(s_subscriberLimit, () => Answer(message, "kernel_info_reply", KernelInfo));
                break;
            case "complete_request":
                Ask(message, "complete_reply", () => LanguageReplies.Complete(_language.Task.GetAwaiter().GetResult(), message));
                break;
            case "inspect_request":
                Ask(message, "inspect_reply", () => LanguageReplies.Inspect(_language.Task.GetAwaiter().GetResult(), message));
                break;
            case "is_complete_request":
                Ask(message, "is_complete_reply", () => LanguageReplies.IsComplete(message));
                break;
            case "history_request":
                Answer(message, "history_reply", () => _history.Answer(message));
                break;
            case "comm_info_request":
                Answer(message, "comm_info_reply", () => _comms.Info(message));
                break;
            case "connect_request":
                Answer(message, "connect_reply", ConnectReply);
                break;
            case "comm_open":
                // Cells open comms; one that a front end opens has nobody here to talk to, and it is told so instead of being left waiting.
                _status.Around(message, () => _wire.Publish("comm_close", message, new JsonObject
                {
                    ["comm_id"] = message.Text("comm_id"),
                    ["data"] = new JsonObject(),
                }));
                break;
            case "comm_msg":
                TakeComm(message);
                break;
            case "comm_close":
                _status.Around(message, () => _comms.Forget(message));
                break;
            case "interrupt_request":
                Answer(message, "interrupt_reply", () =>
                {
                    Interrupt();
                    return new JsonObject { ["status"] = "ok" };
                });
                break;
            case "shutdown_request":
                ShutDown(message);
                break;
            default:
                _wire.Log(message.Channel, $"this kernel does not know {KernelLog.Printable(message.Type)}; it was ignored");
                break;
        }
    }

    // A front end sends the next change of a control when it has heard of the last one's idle. That is said when what the change does is done;
    // during a cell, which the change must not wait for, at once.
    private void TakeComm(JupyterMessage message)
    {
        Action? callback = null;
        var duringCell = _executor.IsRunning;
        try
        {
            callback = _comms.Take(message);
        }
        catch (Exception e)
        {
            _log.Write($"a comm_msg could not be taken: {e}");
        }
        if (callback is null || duringCell)
        {
            _status.Around(message, static () => { });
        }
        if (callback is not null)
        {
            _executor.Add(message, callback);
        }
    }

    private void Interrupt()
    {
        _comms.Interrupt();
        _executor.Interrupt();
    }

    private void Answer(JupyterMessage request, string type, Func<JsonObject> answer) => _status.Around(request, () =>
    {
        JsonObject content;
        try
        {
            content = answer();
        }
        catch (Exception e)
        {
            _log.Write($"{request.Type} failed: {e}");
            content = new JsonObject { ["status"] = "error", ["ename"] = e.GetType().Name, ["evalue"] = e.Message, ["traceback"] = new JsonArray() };
        }
        _wire.Reply(request, type, content);
    });

    // On a thread of its own, in order: a slow question must not keep the next execution request waiting.
    private void Ask(JupyterMessage request, string type, Func<JsonObject> answer) =>
        _questions.Add(() => Answer(request, type, answer));

    private void AnswerQuestions()
    {
        foreach (var question in _questions.GetConsumingEnumerable())
        {
            try
            {
                question();
            }
            catch (Exception e)
            {
                _log.Write($"a question could not be answered: {e}");
            }
        }
    }

    private void ShutDown(JupyterMessage request)
    {
        Answer(request, "shutdown_reply", () => new JsonObject { ["status"] = "ok", ["restart"] = request.Flag("restart", false) });
        End(0);
    }

    // On a thread of its own: the wire, which may have called, has the last messages to send.
    private void End(int code)
    {
        if (Interlocked.Exchange(ref _ending, true))
        {
            return;
        }
        new Thread(() =>
        {
            _warmUp?.Dispose();
            _mark.Close();
            _wire.Close(s_drainLimit);
            _ended.TrySetResult(code);
            // A cell that computes on, or a library that will not let go, must not keep the process: there is nobody left to end it.
            Thread.Sleep(2000);
            Process.GetCurrentProcess().Kill();
        })
        { IsBackground = true, Name = "end" }.Start();
    }

    private static JsonObject KernelInfo() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageCodec.ProtocolVersion,
        ["implementation"] = "course-csharp",
        ["implementation_version"] = typeof(JupyterKernel).Assembly.GetName().Version!.ToString(3),
        ["language_info"] = new JsonObject
        {
            ["name"] = "csharp",
            ["version"] = Environment.Version.ToString(),
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
        },
        ["banner"] = $"C# on {RuntimeInformation.FrameworkDescription}: the kernel of the machine learning course",
        ["debugger"] = false,
        ["help_links"] = new JsonArray(),
        ["supported_features"] = new JsonArray(),
    };

    private JsonObject ConnectReply() => new()
    {
        ["status"] = "ok",
        ["shell_port"] = _connection.ShellPort,
        ["iopub_port"] = _connection.IopubPort,
        ["stdin_port"] = _connection.StdinPort,
        ["hb_port"] = _connection.HeartbeatPort,
        ["control_port"] = _connection.ControlPort,
    };
}
