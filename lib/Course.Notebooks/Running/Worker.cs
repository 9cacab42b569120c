using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using Course.Notebooks.Session;

namespace Course.Notebooks.Running;

/// <summary>
/// The process in which one notebook runs: it takes cells from the runner through a named pipe and sends back what they show.
/// It ends when the runner does.
/// </summary>
public static class Worker
{
    /// <summary>The body of the command line's hidden command <c>worker</c>.</summary>
    /// <param name="args"><c>--pipe NAME --mark TEXT --folder WORKINGDIRECTORY [--shipped FOLDER] [--closed FOLDER]…</c>, as the runner passes them.</param>
    /// <returns>0 after the runner said "close"; 2 for wrong arguments.</returns>
    public static async Task<int> MainAsync(string[] args)
    {
        if (Value("--pipe") is not { } pipeName || Value("--mark") is not { } mark || Value("--folder") is not { } folder)
        {
            await Console.Error.WriteLineAsync("This command is started by the notebook runner; to run notebooks use: course run");
            return 2;
        }
        var compiler = CSharpSession.WarmUp();
        // The terminal sends Ctrl-C to every process in it; here it is the runner that decides what ends.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        NativeStdio.PassOnEveryLine();

        await using var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        await pipe.ConnectAsync(30_000);
        var writer = new StreamWriter(pipe, new UTF8Encoding(false), 65536) { AutoFlush = true, NewLine = "\n" };
        var writing = new Lock();
        var options = new SessionOptions
        {
            WorkingDirectory = folder,
            ShippedFolder = Value("--shipped"),
            ClosedFolders = [.. args.Zip(args.Skip(1)).Where(pair => pair.First == "--closed").Select(pair => pair.Second)],
            ShowLinesAtOnce = true,
        };
        await using var session = new CSharpSession(options);
        using var cells = new BlockingCollection<WorkerMessage>();
        var running = new CancellationTokenSource();
        new Thread(Listen) { IsBackground = true, Name = "commands from the runner" }.Start();
        await compiler;
        Send(new WorkerMessage("ready"));

        foreach (var cell in cells.GetConsumingEnumerable())
        {
            var status = await session.RunAsync(
                cell.Source!, cell.Language!, output => Send(new WorkerMessage("output") { Output = OutputSize.Limit(output) }), running.Token);
            NativeStdio.Flush();
            Mark(Console.OpenStandardOutput());
            Mark(Console.OpenStandardError());
            Send(new WorkerMessage("done") { Status = status });
        }
        Send(new WorkerMessage("bye"));
        return 0;

        void Send(WorkerMessage message)
        {
            var line = message.ToString();
            lock (writing)
            {
                writer.WriteLine(line);
            }
        }

        // On its own thread, because a cell may keep every thread of the pool busy.
        void Listen()
        {
            var reader = new StreamReader(pipe, Encoding.UTF8);
            while (ReadLine(reader) is { } line)
            {
                var message = WorkerMessage.Read(line);
                switch (message.Type)
                {
                    case "run":
                        cells.Add(message);
                        break;
                    case "cancel":
                        _ = running.CancelAsync();
                        break;
                    case "close":
                        cells.CompleteAdding();
                        return;
                }
            }
            // The runner is gone: nobody is left to say goodbye to, and a busy cell would go on for ever.
            Process.GetCurrentProcess().Kill();
        }

        void Mark(Stream stream)
        {
            using (stream)
            {
                stream.Write(Encoding.UTF8.GetBytes(mark));
            }
        }

        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
    }

    private static string? ReadLine(StreamReader reader)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (IOException)
        {
            return null; // A broken pipe means what its end means.
        }
    }
}
