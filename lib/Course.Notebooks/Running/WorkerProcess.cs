using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using System.Security.Cryptography;
using System.Text;
using Course.Notebooks.Session;

namespace Course.Notebooks.Running;

/// <summary>How a cell ended, seen from outside its process.</summary>
internal enum CellEnd
{
    Ok,
    Error,
    Timeout,
    Canceled,
    Crashed,
}

/// <summary>The runner's side of one worker: starts it, gives it cells, asks it to stop, ends it.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    // A cell that was asked to stop has this long to do so.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(2);

    // What follows by itself at once, but on a busy machine perhaps not within a moment.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly int _id;
    private readonly NamedPipeServerStream _pipe;
    private readonly MarkedText _stdout;
    private readonly MarkedText _stderr;
    private readonly CrashText _crashText = new();
    private readonly Task _reading;
    private readonly Task _exited;
    private readonly Task _drained;
    private readonly CancellationTokenSource _ended = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _bye = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<CellStatus> _done = NewDone();
    private int _cells;
    private bool _wasStopped;
    private bool _marksArrive = true;
    private readonly long _memoryLimit;
    private readonly LeftProcesses? _left;
    private long _peakBytes;
    private volatile string? _tooMuch; // What it did, when it is ended for that.

    private WorkerProcess(Process process, NamedPipeServerStream pipe, string mark, long memoryLimit, LeftProcesses? left, Action<CellOutput> show)
    {
        _process = process;
        _id = process.Id;
        _memoryLimit = memoryLimit;
        _left = left;
        _pipe = pipe;
        _stdout = new MarkedText(mark, text => show(new StreamOutput("stdout", text)));
        _stderr = new MarkedText(mark, text =>
        {
            _crashText.Add(text);
            show(new StreamOutput("stderr", text));
        });
        _exited = process.WaitForExitAsync();
        _drained = Task.WhenAll(_stdout.ReadAsync(process.StandardOutput.BaseStream), _stderr.ReadAsync(process.StandardError.BaseStream));
        _reading = ReadMessagesAsync(show);
        _ = WatchMemoryAsync();
    }

    /// <summary>The most memory the process has held so far.</summary>
    public long PeakBytes => Interlocked.Read(ref _peakBytes);

    /// <summary>Starts a worker and waits until it is ready for cells.</summary>
    /// <exception cref="WorkerCrashException">It ended, or said nothing, before it was ready.</exception>
    public static async Task<WorkerProcess> StartAsync(RunRequest request, Action<CellOutput> show, CancellationToken cancel)
    {
        var name = "course-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        if (!OperatingSystem.IsWindows())
        {
            // With its place: the worker may have another folder for temporary files, and a sandbox has to be shown this socket.
            name = Path.Combine(Path.GetTempPath(), name);
        }
        var mark = "\u001e" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)) + "\u001e";
        var pipe = new NamedPipeServerStream(
            name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        string[] arguments =
        [
            .. request.Worker.Arguments,
            "--pipe", request.Sandbox is null ? name : Sandbox.Pipe, "--mark", mark, "--folder", request.WorkingDirectory,
            .. request.ClosedFolders.SelectMany(folder => new[] { "--closed", folder }),
        ];
        var start = new ProcessStartInfo(request.Worker.FileName, arguments)
        {
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = request.WorkingDirectory,
        };
        var environment = new Dictionary<string, string?>(request.Environment) { ["COURSE_MODE"] = request.Mode == RunMode.Full ? "full" : "smoke" };
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }
        var left = request.EndsWhatIsLeft && request.Sandbox is null ? new LeftProcesses() : null;
        left?.Mark(start);
        request.Sandbox?.Enclose(start, request.OwnFolder, name, environment, request.MemoryLimit);
        Process process;
        try
        {
            process = request.Sandbox is null ? Process.Start(start)! : await Sandbox.StartAsync(start);
        }
        catch (Win32Exception e)
        {
            await pipe.DisposeAsync();
            throw new WorkerCrashException($"The notebook's process did not start ({request.Worker.FileName}): {e.Message}", "");
        }
        process.StandardInput.Close();
        var worker = new WorkerProcess(process, pipe, mark, request.MemoryLimit, left, show);
        var first = await Task.WhenAny(worker._ready.Task, worker._exited, Task.Delay(s_startLimit, cancel));
        if (first == worker._ready.Task)
        {
            return worker;
        }
        var crash = first == worker._exited
            ? await worker.DescribeCrashAsync()
            : new WorkerCrashException($"The notebook's process was not ready after {s_startLimit.TotalSeconds:0} s.", worker._crashText.LastLines());
        await worker.DisposeAsync();
        cancel.ThrowIfCancellationRequested();
        throw crash;
    }

    /// <summary>Runs one cell. After any end but Ok and Error the worker takes no further cells.</summary>
    public async Task<CellEnd> RunAsync(string source, string language, TimeSpan limit, CancellationToken cancel)
    {
        _cells++;
        _done = NewDone();
        _crashText.Clear();
        await SendAsync(new WorkerMessage("run") { Source = source, Language = language });
        using var stopTimer = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var timer = Task.Delay(limit, stopTimer.Token);
        var first = await Task.WhenAny(_done.Task, _reading, timer);
        if (first == timer)
        {
            await SendAsync(new WorkerMessage("cancel"));
            await Task.WhenAny(_done.Task, _reading, Task.Delay(s_grace));
            _wasStopped = true;
            await (_done.Task.IsCompleted ? MarksAsync() : KillAsync());
            return cancel.IsCancellationRequested ? CellEnd.Canceled : CellEnd.Timeout;
        }
        await stopTimer.CancelAsync();
        if (_done.Task.IsCompletedSuccessfully)
        {
            await MarksAsync();
            NoteMemory();
            return _done.Task.Result == CellStatus.Ok ? CellEnd.Ok : CellEnd.Error;
        }
        return CellEnd.Crashed;
    }

    /// <summary>Says in words why the process ended; waits for the last of its texts first.</summary>
    public async Task<WorkerCrashException> DescribeCrashAsync()
    {
        if (_reading.IsFaulted)
        {
            await _reading; // Not the notebook's fault: a message that this class does not understand.
        }
        await Task.WhenAny(_exited, Task.Delay(s_patience));
        if (_tooMuch is not null)
        {
            return new WorkerCrashException($"The notebook's process {_tooMuch} and was ended.", "");
        }
        if (!_process.HasExited)
        {
            await KillAsync();
            return new WorkerCrashException("The notebook's process closed its connection to the runner and was ended.", _crashText.LastLines());
        }
        // A process that the notebook started may hold the pipes open, so this does not wait for ever.
        await Task.WhenAny(_drained, Task.Delay(s_patience));
        return new WorkerCrashException(_crashText.Explain(_process.ExitCode), _crashText.LastLines());
    }

    /// <summary>Ends the worker: politely when it listens, else by killing it and what it started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // What a stopped cell has started goes with it.
            if (!_wasStopped && _ready.Task.IsCompletedSuccessfully && _done.Task.IsCompleted | _cells == 0)
            {
                NoteMemory();
                await SendAsync(new WorkerMessage("close"));
                await Task.WhenAny(_exited, _bye.Task, Task.Delay(TimeSpan.FromSeconds(5)));
                // Threads that the notebook left running can keep a process alive after its goodbye.
                await Task.WhenAny(_exited, Task.Delay(TimeSpan.FromSeconds(1)));
            }
            await KillAsync();
        }
        _left?.End();
        await _ended.CancelAsync();
        await Task.WhenAny(_drained, Task.Delay(s_grace));
        await _pipe.DisposeAsync();
        // What it had sent before must not appear among the outputs of a process that follows.
        await Task.WhenAny(_reading, Task.Delay(s_grace));
        _process.Dispose();
    }

    private static TaskCompletionSource<CellStatus> NewDone() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task KillAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is AggregateException or Win32Exception)
        {
            _crashText.Add($"\nNot every process that the notebook started could be ended: {e.Message}\n");
        }
        await Task.WhenAny(_exited, Task.Delay(s_patience));
        await Task.WhenAny(_drained, Task.Delay(s_grace));
    }

    /// <summary>Waits until everything the cell wrote natively has arrived.</summary>
    private async Task MarksAsync()
    {
        // A notebook may have closed or redirected its own stdout: then no marks come, and only the first wait is paid.
        if (_marksArrive)
        {
            var marks = Task.WhenAll(_stdout.Reached(_cells), _stderr.Reached(_cells));
            _marksArrive = await Task.WhenAny(marks, Task.Delay(s_patience)) == marks;
        }
    }

    private async Task SendAsync(WorkerMessage message)
    {
        try
        {
            await _pipe.WriteAsync(Encoding.UTF8.GetBytes($"{message}\n"));
        }
        catch (IOException)
        {
            // The worker has gone; the reading end reports that, with the reason.
        }
    }

    private async Task ReadMessagesAsync(Action<CellOutput> show)
    {
        await _pipe.WaitForConnectionAsync(_ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_pipe.IsConnected)
        {
            return;
        }
        using var reader = new StreamReader(_pipe, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 65536, leaveOpen: true);
        while (await ReadLineAsync(reader) is { } line)
        {
            var message = WorkerMessage.Read(line);
            switch (message.Type)
            {
                case "ready":
                    _ready.TrySetResult();
                    break;
                case "bye":
                    _bye.TrySetResult();
                    break;
                case "output":
                    show(message.Output!);
                    break;
                case "done":
                    _done.TrySetResult(message.Status!.Value);
                    break;
            }
        }
    }

    private static async Task<string?> ReadLineAsync(StreamReader reader)
    {
        try
        {
            return await reader.ReadLineAsync();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return null; // The worker has gone, or this object has been disposed.
        }
    }

    private async Task WatchMemoryAsync()
    {
        // A process that is killed leaves no figure behind, so it is read now and then while it lives.
        // One that must not grow too large is watched more closely.
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(_memoryLimit > 0 ? 50 : 250));
        while (!_exited.IsCompleted && !_ended.IsCancellationRequested)
        {
            NoteMemory();
            if (_tooMuch is not null)
            {
                await KillAsync();
                return;
            }
            await timer.WaitForNextTickAsync();
        }
    }

    private void NoteMemory()
    {
        long bytes;
        if (_memoryLimit > 0 && OperatingSystem.IsLinux())
        {
            // What it has started counts as well, and in a sandbox the worker itself is one of those.
            (var processes, bytes) = ProcessMemory.PeakOfTree(_id);
            if (processes > Sandbox.MostProcesses)
            {
                _tooMuch = $"started more than {Sandbox.MostProcesses} others";
            }
        }
        else
        {
            bytes = ProcessMemory.Peak(_process);
        }
        if (bytes > PeakBytes)
        {
            Interlocked.Exchange(ref _peakBytes, bytes);
        }
        if (_memoryLimit > 0 && bytes > _memoryLimit)
        {
            _tooMuch = $"held more than {_memoryLimit >> 20} MB of memory";
        }
    }
}
