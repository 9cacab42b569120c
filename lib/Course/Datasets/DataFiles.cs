using System.Security.Cryptography;

namespace Course;

/// <summary>Finds data files and compares them with their checksums before anyone reads them.</summary>
/// <param name="shipped">The folder data/ of the course, with SHA256SUMS.</param>
/// <param name="elsewhere">Folders that may hold the same files under the same names, searched in order.</param>
internal sealed class DataFiles(string shipped, params string?[] elsewhere)
{
    /// <summary>The course's own data; COURSE_DATA and Debian's folder of data sets may hold copies.</summary>
    internal static DataFiles Default => new(
        Path.Combine(Run.Root, "data"), Environment.GetEnvironmentVariable("COURSE_DATA"), "/usr/share/datasets");

    /// <summary>
    /// The place of a sound copy of a file. When the shipped one is missing or damaged and another copy is sound, that one is taken and a notice says so.
    /// </summary>
    /// <param name="name">Relative to data/, with forward slashes: "fashion-mnist/train-labels-idx1-ubyte.gz".</param>
    /// <exception cref="DataFileException">No sound copy; the message names the file and the command that brings it back.</exception>
    internal string Find(string name)
    {
        var expected = Checksum(name);
        var first = Path.Combine(shipped, Path.Combine(name.Split('/')));
        var trouble = Trouble(first, expected);
        if (trouble is null)
        {
            return first;
        }

        foreach (var folder in elsewhere)
        {
            if (string.IsNullOrEmpty(folder))
            {
                continue;
            }
            var copy = Path.Combine(folder, Path.Combine(name.Split('/')));
            if (Trouble(copy, expected) is not null)
            {
                continue;
            }
            Host.Show(new Notice($"data/{name} {trouble}; {copy} is read in its place. `git checkout -- data/{name}` brings the file back."));
            return copy;
        }
        throw new DataFileException($"data/{name} {trouble}: bring it back with `git checkout -- data/{name}` and run the cell again.");
    }

    /// <summary>What is wrong with a file, as the end of a sentence; null when nothing is.</summary>
    internal static string? Trouble(string path, string sha256)
    {
        if (!File.Exists(path))
        {
            return "is missing";
        }
        try
        {
            using var file = File.OpenRead(path);
            var actual = Convert.ToHexStringLower(SHA256.HashData(file));
            return actual == sha256 ? null
                : $"is damaged or cut short ({file.Length:N0} bytes; its SHA-256 starts with {actual[..12]} where {sha256[..12]} is right)";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read ({e.Message.TrimEnd('.')})";
        }
    }

    private string Checksum(string name)
    {
        var list = Path.Combine(shipped, "SHA256SUMS");
        if (!File.Exists(list))
        {
            throw new DataFileException($"The list of checksums {list} is missing: bring it back with `git checkout -- data/SHA256SUMS`.");
        }
        foreach (var line in File.ReadLines(list))
        {
            // The format of sha256sum: the digest, two spaces (or a space and a star), the name.
            var parts = line.Split([' ', '*'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts[1].TrimStart('*') == name && parts[0].Length == 64)
            {
                return parts[0].ToLowerInvariant();
            }
        }
        throw new DataFileException($"data/SHA256SUMS has no checksum for {name}: bring the list back with `git checkout -- data/SHA256SUMS`.");
    }
}
