using System.Text;

namespace Course.Contracts;

/// <summary>Writes a file in one step: a reader sees the old content or the new, never half of it.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <param name="text">All that will be in it.</param>
    public static void Write(string path, string text) => Write(path, s_utf8.GetBytes(text));

    /// <summary>Writes bytes.</summary>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <param name="bytes">All that will be in it.</param>
    public static void Write(string path, byte[] bytes)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{Environment.ProcessId}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary); // Does nothing after the move.
        }
    }
}
