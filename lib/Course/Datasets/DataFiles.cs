namespace Course;

/// <summary>Finds data files and compares them with their checksums before anyone reads them: first in data/, then in folders that may hold the same.</summary>
internal sealed class DataFiles(string shipped, params string?[] elsewhere)
{
    /// <summary>The course's own data; COURSE_DATA and Debian's folder of data sets may hold copies.</summary>
    internal static DataFiles Default => new(
        Path.Combine(Run.Root, "data"), Environment.GetEnvironmentVariable("COURSE_DATA"), "/usr/share/datasets");

    /// <summary>The place of a sound copy of "fashion-mnist/train-labels-idx1-ubyte.gz"; a notice says when it is another than the shipped one.</summary>
    /// <exception cref="DataFileException">No sound copy; the message names the file and the command that brings it back.</exception>
    internal string Find(string name)
    {
        var expected = Listed(name);
        string In(string folder) => Path.Combine([folder, .. name.Split('/')]);
        if (Trouble(In(shipped), expected) is not { } trouble)
        {
            return In(shipped);
        }
        var copy = elsewhere.Where(folder => !string.IsNullOrEmpty(folder)).Select(folder => In(folder!)).FirstOrDefault(file => Trouble(file, expected) is null)
            ?? throw new DataFileException($"data/{name} {trouble}: bring it back with `git checkout -- data/{name}` and run the cell again.");
        Host.Show(new Notice($"data/{name} {trouble}; {copy} is read in its place. `git checkout -- data/{name}` brings the file back."));
        return copy;
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
            var actual = Checksum.Of(path);
            return actual == sha256 ? null
                : $"is damaged or cut short ({new FileInfo(path).Length:N0} bytes; its SHA-256 starts with {actual[..12]} where {sha256[..12]} is right)";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read ({e.Message.TrimEnd('.')})";
        }
    }

    private string Listed(string name)
    {
        var list = Path.Combine(shipped, Checksum.ListName);
        if (!File.Exists(list))
        {
            throw new DataFileException($"The list of checksums {list} is missing: bring it back with `git checkout -- data/SHA256SUMS`.");
        }
        return Checksum.Read(list).FirstOrDefault(entry => entry?.Name == name)?.Sha256
            ?? throw new DataFileException($"data/SHA256SUMS has no checksum for {name}: bring the list back with `git checkout -- data/SHA256SUMS`.");
    }
}
