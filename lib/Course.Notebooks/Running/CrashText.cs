using System.Text;
using System.Text.RegularExpressions;
using Course.Notebooks.Session;

namespace Course.Notebooks.Running;

/// <summary>A notebook's process ended without being asked to.</summary>
internal sealed class WorkerCrashException(string message, string trace) : Exception(message)
{
    /// <summary>The last lines it wrote to stderr.</summary>
    public string Trace => trace;
}

/// <summary>Keeps what a process last wrote to stderr, and says in words why it ended.</summary>
internal sealed partial class CrashText
{
    /// <summary>What usually makes a process die in native code, and how to avoid it: the rest of a sentence.</summary>
    public const string NativeCause = "usually because an object was freed while that code still used it: "
        + "keep what you hand over in a variable or a list until the call has returned (a lazy sequence: call ToList() first)";

    private const int Kept = 32_768;
    private const int Lines = 20;
    private readonly StringBuilder _text = new();
    private readonly Lock _lock = new();

    public void Clear()
    {
        lock (_lock)
        {
            _text.Clear();
        }
    }

    public void Add(string text)
    {
        lock (_lock)
        {
            _text.Append(text);
            // The runtime says what happened first and lists a long stack after that: both ends are kept.
            if (_text.Length > 2 * Kept)
            {
                _text.Remove(Kept / 2, _text.Length - Kept);
            }
        }
    }

    /// <summary>The lines worth showing: all when they are few, else the first and the last ones.</summary>
    public string LastLines()
    {
        var lines = Errors.WithoutNativeStack(Text).Split('\n').Select(line => line.TrimEnd()).ToList();
        return string.Join('\n', lines.Count <= Lines ? lines : [.. lines[..(Lines / 2)], "…", .. lines[^(Lines / 2)..]]);
    }

    private string Text
    {
        get
        {
            lock (_lock)
            {
                return _text.ToString();
            }
        }
    }

    /// <summary>One sentence for how the process ended; on Unix its exit code is 128 + the signal.</summary>
    public string Explain(int exitCode)
    {
        var how = ExitInWords(exitCode);
        if (Line("Stack overflow.") is not null)
        {
            return $"The stack overflowed: a method calls itself without end ({how}).";
        }
        if (Line("Unhandled exception. ") is { } unhandled)
        {
            return $"An exception that nothing caught ended the process: {unhandled.TrimEnd('.')} ({how}).";
        }
        if (Line("Process terminated.") is { } reason)
        {
            return $"The process was terminated{(reason.Length > 0 ? ": " + reason.TrimEnd('.') : "")} ({how}).";
        }
        if (Line("terminate called after throwing an instance of 'c10::Error'") is not null)
        {
            return $"libtorch ended the process: {Line("  what():  ")?.TrimEnd('.')} ({how}). TorchSharp makes exceptions of most of its errors, "
                + "but not of this one (matmul and autograd.grad are such calls): look at shapes, types and requires_grad before it.";
        }
        if (Line("Out of memory.") is not null)
        {
            return $"The process ran out of memory ({how}).";
        }
        if (DiedInNativeCode(exitCode))
        {
            return $"The process crashed in native code ({how}), {NativeCause}.";
        }
        return exitCode is >= 0 and < 128
            ? $"The cell ended the notebook's process ({how}); does it call Environment.Exit?"
            : $"The process crashed: {how}.";
    }

    // Managed code that reads where nothing is gets an exception. An abort has many causes: here it is native code's when the C library,
    // or the runtime, has said that the memory is not as it was left.
    private bool DiedInNativeCode(int exitCode) => OperatingSystem.IsWindows()
        ? unchecked((uint)exitCode) is 0xC0000005 or 0xC0000374
        : exitCode is 135 or 139 || (exitCode == 134 && DamagedMemory().IsMatch(Text));

    [GeneratedRegex(@"^(Fatal error\.\s+System\.AccessViolationException|corrupted |double free |(malloc|malloc_consolidate|free|realloc|munmap_chunk)\(\): |.* malloc: \*\*\* error )", RegexOptions.Multiline)]
    private static partial Regex DamagedMemory();

    /// <summary>What follows this text at the start of a line, with the next line when that is empty; null when no line starts so.</summary>
    private string? Line(string start)
    {
        var text = "\n" + Text;
        var at = text.IndexOf("\n" + start, StringComparison.Ordinal);
        return at < 0 ? null : text[(at + 1 + start.Length)..].TrimStart().Split('\n')[0].Trim();
    }

    private static string ExitInWords(int code)
    {
        if (OperatingSystem.IsWindows())
        {
            return unchecked((uint)code) switch
            {
                0xC0000005 => "access violation, 0xC0000005",
                0xC00000FD => "stack overflow, 0xC00000FD",
                0xC0000374 => "damaged heap, 0xC0000374",
                0xC0000409 => "stack buffer overrun, 0xC0000409",
                0xE0434352 => "unhandled .NET exception, 0xE0434352",
                > 255 and var large => $"exit code 0x{large:X8}",
                _ => $"exit code {code}",
            };
        }
        return code switch
        {
            132 => "illegal instruction, SIGILL",
            134 => "aborted, SIGABRT",
            135 => "bus error, SIGBUS",
            136 => "arithmetic error, SIGFPE",
            137 => "killed, SIGKILL: often the system's answer when memory runs out",
            139 => "segmentation fault, SIGSEGV",
            143 => "ended by SIGTERM",
            > 128 and < 160 => $"signal {code - 128}",
            _ => $"exit code {code}",
        };
    }
}
