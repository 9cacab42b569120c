using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Course.Notebooks.Session;

/// <summary>
/// Takes over the process's real standard output and error (file descriptors 1 and 2): what a native library or a child process
/// writes there reaches the notebook. Not on Windows, where each C runtime keeps its own table of files.
/// </summary>
internal sealed class NativeOutput
{
    // Enough for a machine that has much else to do; whatever arrives later is shown, but behind the cell's end.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly string _mark = "\u001e" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)) + "\u001e";
    private readonly List<(MarkedText Text, Stream Into)> _streams = [];
    private int _marks;

    /// <summary>The standard error of before, where the log goes.</summary>
    public TextWriter LogWriter { get; private set; } = Console.Error;

    public Stream StandardOutput { get; private set; } = Console.OpenStandardOutput();

    /// <summary>Starts to redirect, where this system allows it, and hands on "stdout" or "stderr" with each text, from threads of its own.</summary>
    public static NativeOutput Start(Action<string, string> show)
    {
        var output = new NativeOutput();
        if (OperatingSystem.IsWindows())
        {
            return output;
        }
        NativeStdio.PassOnEveryLine();
        output.StandardOutput = Copy(1) ?? output.StandardOutput;
        if (Copy(2) is { } log)
        {
            output.LogWriter = new StreamWriter(log, new UTF8Encoding(false));
        }
        output.Redirect(1, text => show("stdout", text));
        output.Redirect(2, text => show("stderr", text));
        return output;
    }

    /// <summary>Waits until everything written before has been shown; gives up when a child process has filled the pipe.</summary>
    public void Flush()
    {
        if (_streams.Count == 0)
        {
            return;
        }
        NativeStdio.Flush();
        _marks++;
        var mark = Encoding.UTF8.GetBytes(_mark);
        foreach (var (_, into) in _streams)
        {
            into.Write(mark);
        }
        Task.WaitAll([.. _streams.Select(stream => stream.Text.Reached(_marks))], s_patience);
    }

    private static FileStream? Copy(int descriptor) =>
        dup(descriptor) is >= 0 and var copy ? new FileStream(new SafeFileHandle(copy, ownsHandle: true), FileAccess.Write, 0) : null;

    private void Redirect(int descriptor, Action<string> show)
    {
        // Children inherit descriptors 1 and 2, but must not keep the pipe's other ends open.
        var from = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.None);
        if (dup2((int)from.ClientSafePipeHandle.DangerousGetHandle(), descriptor) < 0)
        {
            throw new IOException($"Descriptor {descriptor} could not be redirected (error {Marshal.GetLastPInvokeError()}).");
        }
        var text = new MarkedText(_mark, show);
        _ = text.ReadAsync(from);
        _streams.Add((text, new AnonymousPipeClientStream(PipeDirection.Out, from.ClientSafePipeHandle)));
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int dup(int descriptor);

    [DllImport("libc", SetLastError = true)]
    private static extern int dup2(int from, int to);
}
