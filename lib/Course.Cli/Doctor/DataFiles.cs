using System.Security.Cryptography;

namespace Course.Cli.Doctor;

/// <summary>Compares the data files with the checksums that lie beside them (SHA256SUMS, the format of sha256sum).</summary>
internal static class DataFiles
{
    public static IEnumerable<Finding> Check(string dataFolder)
    {
        var lists = Directory.Exists(dataFolder)
            ? Directory.EnumerateFiles(dataFolder, "SHA256SUMS", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList()
            : [];
        if (lists.Count == 0)
        {
            yield return new Finding("data", $"no checksum list under {dataFolder}", "git checkout -- data");
        }
        foreach (var list in lists)
        {
            yield return CheckList(list, dataFolder);
        }
    }

    private static Finding CheckList(string list, string dataFolder)
    {
        var folder = Path.GetDirectoryName(list)!;
        var place = Path.GetRelativePath(dataFolder, folder).Replace('\\', '/');
        var what = place == "." ? "data" : $"data/{place}";
        var entries = File.ReadLines(list)
            .Where(line => line.Trim().Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToList();
        if (entries.Any(entry => entry.Length != 2 || entry[0].Length != 64))
        {
            return new Finding(what, "SHA256SUMS has a line that is not 'checksum  file'", Restore(what));
        }
        var bad = new List<string>();
        foreach (var entry in entries)
        {
            var name = entry[1].TrimStart('*');
            var path = Path.Combine(folder, name);
            if (!File.Exists(path))
            {
                bad.Add($"{name} is missing");
                continue;
            }
            using var stream = File.OpenRead(path);
            if (!Convert.ToHexString(SHA256.HashData(stream)).Equals(entry[0], StringComparison.OrdinalIgnoreCase))
            {
                bad.Add($"{name} is damaged");
            }
        }
        return bad.Count == 0
            ? new Finding(what, entries.Count == 1 ? "1 file, checksum right" : $"{entries.Count} files, checksums right")
            : new Finding(what, string.Join(", ", bad), Restore(what));
    }

    private static string Restore(string what) => $"git checkout -- {what}";
}
