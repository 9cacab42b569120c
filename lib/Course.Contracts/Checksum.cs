using System.Security.Cryptography;

namespace Course.Contracts;

/// <summary>An entry of the lists that lie beside data: SHA256SUMS, the format of sha256sum.</summary>
/// <param name="Sha256">The sum, in lower-case hexadecimal digits.</param>
/// <param name="Name">The file, relative to the list's folder, with forward slashes.</param>
public sealed record Checksum(string Sha256, string Name)
{
    /// <summary>What a list is called.</summary>
    public const string ListName = "SHA256SUMS";

    /// <summary>The entries of a list, from top to bottom; null for a line that is none. Blank lines and comments are left out.</summary>
    public static IEnumerable<Checksum?> Read(string list) =>
        File.ReadLines(list).Where(line => line.Trim().Length > 0 && !line.StartsWith('#')).Select(Parse);

    /// <summary>The sum of a file's content.</summary>
    public static string Of(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    // A star before the name says that the file was read as binary.
    private static Checksum? Parse(string line) =>
        line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [{ Length: 64 } sum, var name]
            ? new(sum.ToLowerInvariant(), name.TrimStart('*'))
            : null;
}
