using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Course.Teaching.Export;

/// <summary>A notebook cannot be made into a program. The message is one sentence that names the place and says what to do.</summary>
/// <param name="message">One sentence.</param>
public sealed class ExportException(string message) : Exception(message);

/// <summary>The file of a program. Its first line says where it comes from and holds a sum of the rest, so that what somebody has changed can be told.</summary>
public static partial class ExportedFile
{
    /// <summary>The text of the file.</summary>
    /// <param name="notebookName">The notebook, as the first line names it.</param>
    /// <param name="program">What <see cref="NotebookExport.ToProgram"/> gave.</param>
    public static string Text(string notebookName, string program) =>
        $"// Made by ./course export from {notebookName} [{Sum(program)}]\n{program}";

    /// <summary>Whether a file's text was made here and nobody has changed it since.</summary>
    public static bool IsUnchanged(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return FirstLine().Match(text) is { Success: true } first && first.Groups["sum"].Value == Sum(text[first.Length..]);
    }

    private static string Sum(string program) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(program)).AsSpan(0, 4));

    [GeneratedRegex(@"\A// Made by \./course export from [^\n]* \[(?<sum>[0-9a-f]{8})\]\n")]
    private static partial Regex FirstLine();
}
