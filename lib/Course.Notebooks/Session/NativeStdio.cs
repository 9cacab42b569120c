using System.Runtime.InteropServices;

namespace Course.Notebooks.Session;

/// <summary>
/// The C library's own buffers for standard output. Written to a pipe they fill up to some kilobytes before anything is seen, and
/// are lost when the process crashes; so they are set to pass on every line, and emptied when a cell ends.
/// </summary>
internal static class NativeStdio
{
    private const int LineBuffered = 1;
    private const int UnbufferedOnWindows = 4;

    /// <summary>Makes printf and puts hand on each line as it is written (on Windows: each piece).</summary>
    public static void PassOnEveryLine()
    {
        if (OperatingSystem.IsWindows())
        {
            Windows.setvbuf(Windows.__acrt_iob_func(1), 0, UnbufferedOnWindows, 0);
            return;
        }
        // stdout is a variable of the C library, not a function.
        var name = OperatingSystem.IsMacOS() ? "__stdoutp" : "stdout";
        if (NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), name, out var address))
        {
            Unix.setvbuf(Marshal.ReadIntPtr(address), 0, LineBuffered, 0);
        }
    }

    /// <summary>Empties all of the C library's output buffers.</summary>
    public static void Flush()
    {
        if (OperatingSystem.IsWindows())
        {
            Windows.fflush(0);
        }
        else
        {
            Unix.fflush(0);
        }
    }

    private static class Unix
    {
        [DllImport("libc")]
        public static extern int fflush(nint stream);

        [DllImport("libc")]
        public static extern int setvbuf(nint stream, nint buffer, int mode, nuint size);
    }

    private static class Windows
    {
        [DllImport("ucrtbase")]
        public static extern int fflush(nint stream);

        [DllImport("ucrtbase")]
        public static extern int setvbuf(nint stream, nint buffer, int mode, nuint size);

        [DllImport("ucrtbase")]
        public static extern nint __acrt_iob_func(uint index);
    }
}
