using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Course.Notebooks.Session;

/// <summary>
/// Exceptions that would end the process. They end the cell that they belong to.
/// <list type="bullet">
/// <item>What a thread of a cell throws and nothing catches.</item>
/// <item>
/// C++ exceptions that a library lets out of its C functions: TorchSharp's matmul does so when two shapes do not fit. No C++ above catches
/// them. On Linux nothing of the stack has been unwound yet when the C++ library asks what to do, and there is no way back into it: the thread
/// stays there for good and the session goes on on another one. On Windows the runtime makes exceptions of them by itself.
/// </item>
/// </list>
/// </summary>
internal static class FatalExceptions
{
    private const string StandardLibrary = "libstdc++.so.6";

    // As C++ writes the names of types: std::…, c10::…, torch::….
    private static readonly string[] s_known = ["St", "N3c10", "N5torch"];
    private static readonly Action s_handler = Handle;
    private static nint s_handlerBefore;
    private static int s_done;

    /// <summary>From now on such an exception ends its cell. The first session of a process says it for all.</summary>
    public static void EndTheirCell()
    {
        if (Interlocked.Exchange(ref s_done, 1) == 1)
        {
            return;
        }
        ExceptionHandling.SetUnhandledExceptionHandler(static exception =>
        {
            CellRun.OfThisFlow?.Lose(exception);
            return CellRun.OfThisFlow is not null;
        });
        if (OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64 && NativeLibrary.TryLoad(StandardLibrary, out _))
        {
            s_handlerBefore = SetTerminate(Marshal.GetFunctionPointerForDelegate(s_handler));
        }
    }

    // Runs on the thread that has thrown. To return means to end the process.
    private static void Handle()
    {
        if (CellRun.OfThisFlow is not { } run || Message() is not { } message)
        {
            Marshal.GetDelegateForFunctionPointer<Action>(s_handlerBefore)();
            return;
        }
        run.Break(new NativeException(message, new StackTrace(fNeedFileInfo: true)));
        while (true)
        {
            try
            {
                Thread.Sleep(Timeout.Infinite);
            }
            catch (ThreadInterruptedException)
            {
                // Somebody stops the cell, and does not know that it has ended.
            }
        }
    }

    /// <summary>What the exception says; null when it is none of the C++ library's or libtorch's, which all derive from std::exception.</summary>
    private static string? Message()
    {
        var type = CurrentExceptionType();
        if (type == 0 || Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(type, nint.Size)) is not { } name
            || !s_known.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
        {
            return null;
        }
        CurrentException(out var exception);
        // A std::exception's table of functions: two destructors, then what().
        var what = Marshal.ReadIntPtr(Marshal.ReadIntPtr(exception), 2 * nint.Size);
        var text = Marshal.PtrToStringUTF8(Marshal.GetDelegateForFunctionPointer<What>(what)(exception)) ?? "";
        return Errors.WithoutNativeStack(text);
    }

    private delegate nint What(nint exception);

    [DllImport(StandardLibrary, EntryPoint = "_ZSt13set_terminatePFvvE")]
    private static extern nint SetTerminate(nint handler);

    [DllImport(StandardLibrary, EntryPoint = "__cxa_current_exception_type")]
    private static extern nint CurrentExceptionType();

    // Returns an object of C++: on x64 the caller says where to put it.
    [DllImport(StandardLibrary, EntryPoint = "_ZSt17current_exceptionv")]
    private static extern void CurrentException(out nint exception);
}

/// <summary>A C++ exception that nothing has caught.</summary>
/// <param name="Message">What it says.</param>
/// <param name="Stack">Where the managed code stood that called the C++ code.</param>
internal sealed record NativeException(string Message, StackTrace Stack);
