using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using static TorchSharp.torch;

namespace Course;

/// <summary>One block of houses of the 1990 census.</summary>
/// <param name="MedInc">Median income, $10,000 a year.</param>
/// <param name="HouseAge">Median age of the houses, years.</param>
/// <param name="AveRooms">Rooms in a household, on average.</param>
/// <param name="AveBedrms">Bedrooms in a household, on average.</param>
/// <param name="Population">People in the block.</param>
/// <param name="AveOccup">People in a household, on average.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east, so negative.</param>
/// <param name="MedHouseVal">Median value of a house, $100,000, cut off at 5.00001: the target.</param>
public sealed record HouseBlock(
    float MedInc, float HouseAge, float AveRooms, float AveBedrms, float Population, float AveOccup, float Latitude, float Longitude, float MedHouseVal);

/// <summary>
/// California housing: 20,640 blocks, eight features, the median value of a house as target (Pace and Barry, 1997).
/// data/README.md says where the table comes from and in which places it is looked for.
/// </summary>
public sealed class CaliforniaHousing : IHtmlView
{
    private const int RowCount = 20_640;
    private const string Address = "https://ndownloader.figshare.com/files/5976036";
    private const string ArchiveSha256 = "aaa5c9a6afe2225cc2aed2723682ae403280c4a3695a2ddda4ffb5d8215ea681";
    // Of the unpacked table with "\n" between its lines and none at its end, since copies differ in that.
    private const string TableSha256 = "23a7eecd83e5d57857691849577cdf9318097411a88e59c3c6e1fd79f62ba266";

    // Each row as in PublishedNames.
    private CaliforniaHousing(double[][] published, string source, bool synthetic)
    {
        (Source, IsSynthetic) = (source, synthetic);
        Rows = [.. published.Select(Block)];
        Published = tensor(published.SelectMany(v => v).ToArray(), [RowCount, 9]).DetachFromDisposeScope();
        var features = Rows.SelectMany(r => (float[])[r.MedInc, r.HouseAge, r.AveRooms, r.AveBedrms, r.Population, r.AveOccup, r.Latitude, r.Longitude]);
        X = tensor(features.ToArray(), [RowCount, 8]).DetachFromDisposeScope();
        Y = tensor(Rows.Select(r => r.MedHouseVal).ToArray(), [RowCount, 1]).DetachFromDisposeScope();

        static HouseBlock Block(double[] v)
        {
            var households = v[6];
            return new((float)v[7], (float)v[2], (float)(v[3] / households), (float)(v[4] / households), (float)v[5], (float)(v[5] / households),
                (float)v[1], (float)v[0], (float)(v[8] / 100_000));
        }
    }

    /// <summary>The names of the eight features, in the order of the columns of <see cref="X"/>.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
        ["MedInc", "HouseAge", "AveRooms", "AveBedrms", "Population", "AveOccup", "Latitude", "Longitude"];

    /// <summary>The nine columns as the census published them, in the order of <see cref="Published"/>.</summary>
    public static IReadOnlyList<string> PublishedNames { get; } =
        ["longitude", "latitude", "age", "rooms", "bedrooms", "people", "households", "income", "value"];

    /// <summary>
    /// The table as it was published, [20640, 9], float64: totals of a block, not averages; the value in dollars. <see cref="X"/> and <see cref="Y"/> are
    /// derived from it.
    /// </summary>
    public Tensor Published { get; }

    /// <summary>The table, a record a block.</summary>
    public IReadOnlyList<HouseBlock> Rows { get; }

    /// <summary>The features, [20640, 8], float32, not scaled.</summary>
    public Tensor X { get; }

    /// <summary>The target in $100,000, [20640, 1], float32.</summary>
    public Tensor Y { get; }

    /// <summary>Where the table came from.</summary>
    public string Source { get; }

    /// <summary>True when the table is made up because the real one could not be had. What is learnt from it says nothing about houses.</summary>
    public bool IsSynthetic { get; }

    /// <summary>
    /// Reads the table from COURSE_DATA, from an earlier download, or from the web; when none of them has it, makes up a synthetic one,
    /// shows a notice that says so, and sets <see cref="IsSynthetic"/>.
    /// </summary>
    public static CaliforniaHousing Load() => Load(
        Environment.GetEnvironmentVariable("COURSE_DATA"),
        Path.Combine(Run.Root, ".course", "data"),
        path => Download.File(Address, path, ArchiveSha256));

    internal static CaliforniaHousing Load(string? courseData, string cache, Action<string> download)
    {
        var troubles = new List<string>();
        foreach (var attempt in (Func<CaliforniaHousing?>[])[() => FromFolder(courseData), () => FromCache(cache), () => FromWeb(cache, download)])
        {
            try
            {
                if (attempt() is { } housing)
                {
                    return housing;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                troubles.Add(e.Message);
            }
        }
        Host.Show(new Notice(
            "SYNTHETIC DATA. The California housing table could not be had, so a made-up one of the same columns and size takes its place; "
            + "what you learn from it says nothing about houses. " + string.Join(" ", troubles)
            + " Get online and run the cell again, or put cal_housing.data.gz into the folder california_housing of the folder that COURSE_DATA names."));
        return Synthetic();
    }

    /// <summary>A made-up table of the same columns, size and rough ranges, the same every time. For trying things out, not for conclusions.</summary>
    public static CaliforniaHousing Synthetic()
    {
        var random = new SeededRandom(1990);
        var published = new double[RowCount][];
        for (var i = 0; i < RowCount; i++)
        {
            var income = Math.Clamp(Math.Exp(random.Normal(1.25, 0.45)), 0.5, 15);
            var age = Math.Round(Math.Clamp(random.Normal(28.6, 12.6), 1, 52));
            var rooms = Math.Max(1, 3.2 + 0.55 * income + random.Normal(0, 0.9));
            var bedrooms = Math.Max(0.4, 1.06 + random.Normal(0, 0.08));
            var population = Math.Max(3, Math.Round(Math.Exp(random.Normal(7.02, 0.72))));
            var occupants = Math.Max(1, 2.9 + random.Normal(0, 0.65));
            // Two thirds along a line from San Diego to San Francisco and beyond, the rest scattered inland.
            var along = random.Uniform(0, 1);
            var inland = random.Uniform(0, 1) < 0.65 ? Math.Abs(random.Normal(0, 0.3)) : random.Uniform(0, 3);
            var latitude = 32.6 + 6.2 * along + random.Normal(0, 0.25);
            var longitude = -117.1 - 5.6 * along + inland;
            var value = 0.45 + 0.42 * income + 0.006 * age - 0.28 * (occupants - 2.9) - 0.35 * inland + random.Normal(0, 0.55);
            var households = population / occupants; // a made-up block may hold a part of one
            published[i] = [longitude, latitude, age, rooms * households, bedrooms * households, population, households, income,
                100_000 * Math.Clamp(value, 0.14999, 5.00001)];
        }
        return new CaliforniaHousing(published, "synthetic, made up by the course", synthetic: true);
    }

    /// <summary>Where it came from and how large it is.</summary>
    public override string ToString() => $"California housing: {Rows.Count:N0} blocks × 8 features{(IsSynthetic ? ", SYNTHETIC" : "")} ({Source})";

    private static CaliforniaHousing? FromFolder(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
        {
            return null;
        }
        var path = Path.Combine(folder, "california_housing", "cal_housing.data.gz");
        if (!File.Exists(path))
        {
            return null;
        }
        try
        {
            using var file = File.OpenRead(path);
            using var unpacked = new GZipStream(file, CompressionMode.Decompress);
            return new CaliforniaHousing(Parse(Text(unpacked), path, TableSha256), path, synthetic: false);
        }
        catch (InvalidDataException e)
        {
            throw new DataFileException($"{path} is damaged or cut short: it cannot be unpacked.", e);
        }
    }

    private static CaliforniaHousing? FromCache(string cache)
    {
        var path = ArchivePath(cache);
        if (!File.Exists(path))
        {
            return null;
        }
        File.OpenRead(path).Dispose(); // one that cannot be opened is none that is damaged
        if (DataFiles.Trouble(path, ArchiveSha256) is { } trouble)
        {
            File.Delete(path); // so that the next step fetches it again
            throw new DataFileException($"{path} {trouble} and was removed.");
        }
        return FromArchive(path);
    }

    private static CaliforniaHousing FromWeb(string cache, Action<string> download)
    {
        download(ArchivePath(cache));
        return FromArchive(ArchivePath(cache));
    }

    private static string ArchivePath(string cache) => Path.Combine(cache, "california_housing", "cal_housing.tgz");

    private static CaliforniaHousing FromArchive(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var unpacked = new GZipStream(file, CompressionMode.Decompress);
            using var tar = new TarReader(unpacked);
            while (tar.GetNextEntry() is { } entry)
            {
                if (Path.GetFileName(entry.Name) == "cal_housing.data" && entry.DataStream is { } data)
                {
                    return new CaliforniaHousing(Parse(Text(data), path, sha256: null), Address, synthetic: false);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new DataFileException($"{path} is not an archive that can be read.", e);
        }
        throw new DataFileException($"{path} holds no file cal_housing.data.");
    }

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    // Without a checksum: what comes out of an archive whose own checksum was right.
    private static double[][] Parse(string table, string name, string? sha256)
    {
        var lines = table.Split('\n');
        if (lines.Length != RowCount)
        {
            throw new DataFileException($"{name} has {lines.Length:N0} rows where {RowCount:N0} are needed: it is not the whole table.");
        }
        if (sha256 is not null && Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(table))) != sha256)
        {
            throw new DataFileException($"{name} differs from the published table: its checksum is another.");
        }
        return Array.ConvertAll(lines, line => Array.ConvertAll(line.Split(','), cell => double.Parse(cell, CultureInfo.InvariantCulture)));
    }
}
