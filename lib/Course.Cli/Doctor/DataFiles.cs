namespace Course.Cli.Doctor;

/// <summary>Compares the data files with the checksums that lie beside them.</summary>
internal static class DataFiles
{
    public static IEnumerable<Finding> Check(string dataFolder)
    {
        var lists = Directory.Exists(dataFolder)
            ? Directory.EnumerateFiles(dataFolder, Checksum.ListName, SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList()
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
        var entries = Checksum.Read(list).ToList();
        if (entries.Contains(null))
        {
            return new Finding(what, "SHA256SUMS has a line that is not 'checksum  file'", Restore(what));
        }
        var bad = new List<string>();
        foreach (var (sum, name) in entries.OfType<Checksum>())
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path) || Checksum.Of(path) != sum)
            {
                bad.Add($"{name} is {(File.Exists(path) ? "damaged" : "missing")}");
            }
        }
        return bad.Count == 0
            ? new Finding(what, entries.Count == 1 ? "1 file, checksum right" : $"{entries.Count} files, checksums right")
            : new Finding(what, string.Join(", ", bad), Restore(what));
    }

    private static string Restore(string what) => $"git checkout -- {what}";
}
