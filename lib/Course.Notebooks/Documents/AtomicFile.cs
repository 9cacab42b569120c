using System.Text;

namespace Course.Notebooks.Documents;

/// <summary>Writes a text file in one step: a reader sees the old content or the new, never half of it.</summary>
internal static class AtomicFile
{
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <param name="text">Written as UTF-8 without a byte order mark.</param>
    public static void Write(string path, string text)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{Environment.ProcessId}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary); // Does nothing after the move.
        }
    }
}
