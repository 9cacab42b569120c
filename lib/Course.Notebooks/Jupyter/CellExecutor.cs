using System.Text.Json.Nodes;
using Course.Notebooks.Session;

namespace Course.Notebooks.Jupyter;

/// <summary>Runs the execution requests one after the other on a thread of its own, and between them what controls were given to do.</summary>
internal sealed class CellExecutor(KernelWire wire, KernelStatus status, KernelLog log, KernelHistory history, CellMark mark)
{
    // A cell that was asked to stop is ended within a second, or in the end cannot be; then the person is told.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    private readonly object _gate = new();
    private readonly List<Work> _queue = []; // The first is running or about to, under _gate.
    private JupyterMessage? _lastRequest;
    private CSharpSession? _session;
    private TaskCompletionSource<string>? _input;
    private int _count;
    private bool _tellOfLoss = mark.WasLeftBehind();

    /// <summary>The session, once it is there.</summary>
    public CSharpSession? Session => Volatile.Read(ref _session);

    /// <summary>Makes the session and starts to take requests, on a thread that calls back when the session is there, or cannot be.</summary>
    public void Start(SessionOptions options, Task compiler, Action ready, Action<Exception> broken) => new Thread(() =>
    {
        try
        {
            var session = new CSharpSession(options with { Input = AskAsync });
            Volatile.Write(ref _session, session);
            compiler.GetAwaiter().GetResult();
            ready();
        }
        catch (Exception e)
        {
            broken(e);
            return;
        }
        while (true)
        {
            try
            {
                Run(Next());
            }
            catch (Exception e)
            {
                log.Write($"an execution request could not be handled: {e}");
            }
        }
    })
    { IsBackground = true, Name = "execution requests" }.Start();

    /// <summary>Whether a cell is running or waiting to run.</summary>
    public bool IsRunning => First is not null;

    /// <summary>The request that is running, or ran last.</summary>
    public JupyterMessage? LastRequest => Volatile.Read(ref _lastRequest);

    private Work? First
    {
        get
        {
            lock (_gate)
            {
                return _queue.FirstOrDefault();
            }
        }
    }

    /// <summary>Puts an execute_request at the end of the queue, or another message with what is to be run for it in place of a cell.</summary>
    public void Add(JupyterMessage request, Action? callback = null)
    {
        lock (_gate)
        {
            _queue.Add(new Work(request, callback));
            Monitor.Pulse(_gate);
        }
    }

    private Work Next()
    {
        lock (_gate)
        {
            while (_queue.Count == 0)
            {
                Monitor.Wait(_gate);
            }
            return _queue[0];
        }
    }

    /// <summary>Takes the answer to a question for input.</summary>
    public void TakeInput(JupyterMessage reply) => Volatile.Read(ref _input)?.TrySetResult(reply.Text("value"));

    /// <summary>
    /// Asks the running cell to stop, or the next one when it has been asked for and is about to begin; says so in the notebook when
    /// it does not. Returns at once.
    /// </summary>
    public void Interrupt()
    {
        if (First is { } cell)
        {
            new Thread(() => Stop(cell)) { IsBackground = true, Name = "interrupt" }.Start();
        }
    }

    private void Stop(Work cell)
    {
        // Cancelling runs whatever the cell has registered: on a thread of its own.
        Cancel(cell.Stop);
        if (!cell.Ended.Wait(s_patience))
        {
            wire.Publish("stream", cell.Request, new JsonObject
            {
                ["name"] = "stderr",
                ["text"] = "\nThe cell was asked to stop but is still running: restart the kernel to stop it.\n",
            });
        }
    }

    private void Cancel(CancellationTokenSource source) => new Thread(() =>
    {
        try
        {
            source.Cancel();
        }
        catch (AggregateException e)
        {
            log.Write($"stopping a cell: {e.InnerException?.Message}");
        }
    })
    { IsBackground = true, Name = "cancellation" }.Start();

    private void Run(Work cell)
    {
        var request = cell.Request;
        JsonObject? reply = null;
        try
        {
            Volatile.Write(ref _lastRequest, request);
            status.CellBegins(request);
            mark.Set();
            reply = (cell.Callback is { } callback ? RunAsync(cell, callback) : RunAsync(cell)).GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            log.Write($"a cell could not be run: {e}");
            reply = Failure(new ErrorOutput(e.GetType().Name, e.Message, [e.ToString()]));
            reply["execution_count"] = _count;
        }
        finally
        {
            mark.Clear();
            lock (_gate)
            {
                _queue.Remove(cell);
            }
            cell.Ended.Set();
        }
        // Taken before the reply goes out: what a front end asks for once it has seen the error is meant to run.
        var givenUp = (string?)reply?["status"] == "error" && request.Flag("stop_on_error", true) ? TakeQueued() : [];
        if (reply is not null)
        {
            wire.Reply(request, "execute_reply", reply);
        }
        status.CellEnds(request);
        foreach (var waiting in givenUp)
        {
            status.Around(waiting.Request, () => wire.Reply(waiting.Request, "execute_reply", new JsonObject { ["status"] = "aborted" }));
        }
    }

    private async Task<JsonObject?> RunAsync(Work cell)
    {
        var request = cell.Request;
        var code = request.Text("code");
        var store = !cell.Silent && request.Flag("store_history", true);
        var count = _count + 1;
        if (store)
        {
            _count = count;
        }
        if (!cell.Silent)
        {
            wire.Publish("execute_input", request, new JsonObject { ["code"] = code, ["execution_count"] = count });
            if (_tellOfLoss)
            {
                _tellOfLoss = false;
                Publish(request, new StreamOutput("stderr", CellMark.Lost), count);
            }
        }

        ErrorOutput? error = null;
        string? result = null;
        var ended = await Session!.RunAsync($"Cell {count}", code, "csharp", Show, cell.Stop.Token).ConfigureAwait(false);
        if (store)
        {
            history.Add(count, code, result);
        }

        var reply = ended != CellStatus.Ok ? Failure(error ?? Errors.Canceled()) : new JsonObject
        {
            ["status"] = "ok",
            ["user_expressions"] = await EvaluateAsync(cell).ConfigureAwait(false),
            ["payload"] = new JsonArray(),
        };
        reply["execution_count"] = count;
        return reply;

        void Show(CellOutput output)
        {
            error = output as ErrorOutput ?? error;
            result = (output as ResultOutput)?.Data.GetValueOrDefault("text/plain") ?? result;
            if (!cell.Silent)
            {
                Publish(request, output, count);
            }
        }
    }

    private async Task<JsonObject?> RunAsync(Work cell, Action callback)
    {
        await Session!.RunAsync(callback, output => Publish(cell.Request, output, _count), cell.Stop.Token).ConfigureAwait(false);
        return null;
    }

    private void Publish(JupyterMessage request, CellOutput output, int count)
    {
        switch (output)
        {
            case StreamOutput stream:
                wire.PublishOutput("stream", request, new JsonObject { ["name"] = stream.Name, ["text"] = stream.Text });
                break;
            case DisplayOutput display:
                wire.PublishOutput("display_data", request, Display(display.Data, display.DisplayId));
                break;
            case UpdateOutput update:
                wire.PublishOutput("update_display_data", request, Display(update.Data, update.DisplayId));
                break;
            case ResultOutput result:
                var content = Bundle(result.Data);
                content["execution_count"] = count;
                wire.PublishOutput("execute_result", request, content);
                break;
            case ErrorOutput error:
                wire.PublishOutput("error", request, Error(error));
                break;
        }
    }

    /// <summary>The values of the request's user_expressions, each by its name.</summary>
    private async Task<JsonObject> EvaluateAsync(Work cell)
    {
        var values = new JsonObject();
        if (cell.Request.Content["user_expressions"] is not JsonObject expressions)
        {
            return values;
        }
        foreach (var (name, expression) in expressions)
        {
            ErrorOutput? error = null;
            IReadOnlyDictionary<string, string>? data = null;
            var code = expression.AsText() ?? "";
            await Session!.RunAsync($"user_expressions, {name}", code, "csharp", Show, cell.Stop.Token).ConfigureAwait(false);
            var shown = error is null ? Bundle(data ?? new Dictionary<string, string>()) : Failure(error);
            shown["status"] ??= "ok";
            values[name] = shown;

            void Show(CellOutput output)
            {
                error = output as ErrorOutput ?? error;
                data = (output as ResultOutput)?.Data ?? data;
            }
        }
        return values;
    }

    private List<Work> TakeQueued()
    {
        lock (_gate)
        {
            // A control that was moved meanwhile is no cell that builds on the one that failed.
            var cells = _queue.FindAll(work => work.Callback is null);
            _queue.RemoveAll(work => work.Callback is null);
            return cells;
        }
    }

    private async Task<string> AskAsync(string prompt, bool password, CancellationToken cancel)
    {
        var cell = First;
        if (cell is null || !cell.Request.Flag("allow_stdin", true))
        {
            throw new InvalidOperationException("The cell asks for input, but this notebook runs with nobody there to answer.");
        }
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _input, answer);
        try
        {
            if (!wire.Ask(cell.Request, new JsonObject { ["prompt"] = prompt, ["password"] = password }))
            {
                throw new InvalidOperationException("The cell asks for input, but the front end that runs it takes no questions (it has no stdin connection).");
            }
            return await answer.Task.WaitAsync(cancel).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _input, null);
        }
    }

    private static JsonObject Display(IReadOnlyDictionary<string, string> data, string? id)
    {
        var content = Bundle(data);
        content["transient"] = id is null ? new JsonObject() : new JsonObject { ["display_id"] = id };
        return content;
    }

    private static JsonObject Bundle(IReadOnlyDictionary<string, string> data) => new() { ["data"] = Json(data), ["metadata"] = new JsonObject() };

    /// <summary>MIME type → text, or JSON for types that are JSON.</summary>
    internal static JsonObject Json(IReadOnlyDictionary<string, string> data)
    {
        var bundle = new JsonObject();
        foreach (var (mime, text) in data)
        {
            bundle[mime] = MimeTypes.IsJson(mime) ? JsonNode.Parse(text) : text;
        }
        return bundle;
    }

    private static JsonObject Error(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. AnsiTraceback.Of(error).Select(line => (JsonNode)line)]),
    };

    private static JsonObject Failure(ErrorOutput error)
    {
        var failure = Error(error);
        failure["status"] = "error";
        return failure;
    }

    private sealed class Work(JupyterMessage request, Action? callback)
    {
        public JupyterMessage Request => request;

        public Action? Callback => callback;

        public bool Silent { get; } = request.Flag("silent", false);

        public CancellationTokenSource Stop { get; } = new();

        public ManualResetEventSlim Ended { get; } = new();
    }
}
