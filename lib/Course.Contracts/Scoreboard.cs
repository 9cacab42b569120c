using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Contracts;

/// <summary>A file of the scoreboard: one learner, or one of the course's own lines.</summary>
/// <param name="Name">Who.</param>
/// <param name="Scores">Points on the public half, a number a submission, in order.</param>
/// <param name="Private">Points on the private half; null until it was opened.</param>
/// <param name="Final">Points on the public half of the predictions that the private half was opened for.</param>
public sealed record ScoreboardEntry(string Name, IReadOnlyList<double> Scores, double? Private = null, double? Final = null)
{
    /// <summary>The most points on the public half, of a submission or of the last one.</summary>
    [JsonIgnore]
    public double Best => Scores.Append(Final ?? 0).Max();
}

/// <summary>
/// The scoreboard of a challenge: challenge/NAME.json for each learner, so that a class shares one repository without conflicts, and
/// data/challenge/references.json with the course's own lines to compare with.
/// </summary>
public sealed class Scoreboard
{
    private static readonly JsonSerializerOptions s_format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] s_notOnWindows = ["con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3", "lpt4"];

    private readonly string _folder;

    private Scoreboard(string folder, IReadOnlyList<ScoreboardEntry> references, IReadOnlyList<ScoreboardEntry> learners) =>
        (_folder, References, Learners) = (folder, references, learners);

    /// <summary>What stands above the columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["Place", "Name", "Public half", "Submissions", "Private half"];

    /// <summary>The course's own lines.</summary>
    public IReadOnlyList<ScoreboardEntry> References { get; }

    /// <summary>The learners, in the order of their files.</summary>
    public IReadOnlyList<ScoreboardEntry> Learners { get; private set; }

    /// <summary>Reads the files.</summary>
    /// <param name="root">The folder with Course.sln.</param>
    /// <param name="say">Told in one sentence of a file that is damaged and left out.</param>
    /// <exception cref="ChallengeException">The course's own lines are damaged.</exception>
    public static Scoreboard Read(string root, Action<string> say)
    {
        var folder = Path.Combine(root, "challenge");
        var references = Path.Combine(SealedAnswers.FolderIn(root), "references.json");
        try
        {
            var learners = new List<ScoreboardEntry>();
            foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
            {
                if (Entry(file) is { } entry && FileOf(folder, entry.Name) == file)
                {
                    learners.Add(entry);
                }
                else
                {
                    say($"challenge/{Path.GetFileName(file)} is not a file of the scoreboard, or damaged, and is left out.");
                }
            }
            return new Scoreboard(folder, File.Exists(references) ? JsonSerializer.Deserialize<List<ScoreboardEntry>>(File.ReadAllText(references), s_format)! : [], learners);
        }
        catch (JsonException)
        {
            throw new ChallengeException("data/challenge/references.json is damaged: bring it back with `git checkout -- data/challenge`.");
        }
    }

    /// <summary>A name as it stands on the scoreboard.</summary>
    /// <exception cref="ChallengeException">It has no letter or digit, is too long, or is one of the course's own.</exception>
    public string Named(string name)
    {
        var plain = name.Trim().Normalize(NormalizationForm.FormC);
        if (!plain.Any(char.IsLetterOrDigit) || plain.Length > 40 || plain.Any(char.IsControl) || s_notOnWindows.Contains(FileName(plain)))
        {
            throw new ChallengeException("A name for the scoreboard has a letter or a digit and at most 40 characters: --name Anna.");
        }
        return IsReference(plain) ? throw new ChallengeException($"'{plain}' is one of the course's own lines: choose another name.") : plain;
    }

    /// <summary>Whether a name is one of the course's own lines, for which nothing is written.</summary>
    public bool IsReference(string name) => References.Any(reference => FileName(reference.Name) == FileName(name.Trim()));

    /// <summary>Adds a submission to a learner's file.</summary>
    /// <exception cref="ChallengeException">The name cannot be used, or its file belongs to another or is damaged.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public ScoreboardEntry Submit(string name, ChallengeScore score)
    {
        var known = Of(name);
        return Write(known with { Scores = [.. known.Scores, Rounded(score)] });
    }

    /// <summary>Writes down what came out on the private half. It counts once.</summary>
    /// <exception cref="ChallengeException">The name cannot be used, its file is damaged, or the private half was opened before.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public ScoreboardEntry Finish(string name, ChallengeScore open, ChallengeScore closed) =>
        Write(Unopened(name) with { Private = Rounded(closed), Final = Rounded(open) });

    /// <summary>A learner who has not opened the private half.</summary>
    /// <exception cref="ChallengeException">The name cannot be used, its file is damaged, or the private half was opened before.</exception>
    public ScoreboardEntry Unopened(string name) => Of(name) is var known && known.Private is { } before
        ? throw new ChallengeException(string.Create(
            CultureInfo.InvariantCulture, $"{known.Name} has opened the private half before, with {before:F1} points, and it is opened once: later looks would choose by it."))
        : known;

    /// <summary>Where a learner stands, in a sentence.</summary>
    public string Standing(ScoreboardEntry entry) => string.Create(
        CultureInfo.InvariantCulture, $"{entry.Name}: submission {entry.Scores.Count:N0}, best {entry.Best:F1}, place {PlaceOf(entry, final: false)} of {Learners.Count}.");

    /// <summary>The rows of the table, best first: place, name, points on the public half, submissions, points on the private half.</summary>
    /// <param name="final">True ranks by the private half those who have opened it.</param>
    public IReadOnlyList<string[]> Rows(bool final = false)
    {
        return [.. Learners.Select(entry => (entry, own: false)).Concat(References.Select(entry => (entry, own: true)))
            .Where(row => !final || row.entry.Private is not null)
            .OrderByDescending(row => Points(row.entry, final)).ThenBy(row => row.own).ThenBy(row => row.entry.Name, StringComparer.Ordinal)
            .Select(row => (string[])
            [
                row.own ? "—" : PlaceOf(row.entry, final).ToString(CultureInfo.InvariantCulture),
                row.entry.Name,
                Number(final ? row.entry.Final ?? row.entry.Best : row.entry.Best),
                row.own ? "" : row.entry.Scores.Count.ToString(CultureInfo.InvariantCulture),
                row.entry.Private is { } closed ? Number(closed) : "",
            ])];

        static string Number(double points) => points.ToString("F1", CultureInfo.InvariantCulture);
    }

    // Learners with equal points share a place.
    private int PlaceOf(ScoreboardEntry entry, bool final) => 1 + Learners.Count(other => Points(other, final) > Points(entry, final));

    private static double Points(ScoreboardEntry entry, bool final) => final ? entry.Private ?? double.NegativeInfinity : entry.Best;

    private ScoreboardEntry Of(string name)
    {
        var plain = Named(name);
        var path = FileOf(_folder, plain);
        if (!File.Exists(path))
        {
            return new ScoreboardEntry(plain, []);
        }
        var known = Entry(path) ?? throw new ChallengeException($"challenge/{Path.GetFileName(path)} is damaged: mend it, or delete it and begin again.");
        return string.Equals(known.Name, plain, StringComparison.OrdinalIgnoreCase)
            ? known
            : throw new ChallengeException($"challenge/{Path.GetFileName(path)} is the file of '{known.Name}': choose another name.");
    }

    private ScoreboardEntry Write(ScoreboardEntry entry)
    {
        AtomicFile.Write(FileOf(_folder, entry.Name), JsonSerializer.Serialize(entry, s_format) + "\n");
        Learners = [.. Learners.Where(other => FileName(other.Name) != FileName(entry.Name)), entry];
        return entry;
    }

    // Null when the file is no entry, or one with numbers that no submission has.
    private static ScoreboardEntry? Entry(string path)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<ScoreboardEntry>(File.ReadAllText(path), s_format);
            return entry is not null && entry.Name.Any(char.IsLetterOrDigit) && entry.Scores.Append(entry.Private ?? 0).Append(entry.Final ?? 0).All(points => points is >= 0 and <= 100)
                ? entry
                : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    private static string FileOf(string folder, string name) => Path.Combine(folder, FileName(name) + ".json");

    // "Anna B." and "anna b" are one file, on systems that tell capitals apart, too.
    private static string FileName(string name) =>
        string.Join('-', new string([.. name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static double Rounded(ChallengeScore score) => Math.Round(score.Points, 2);
}
