using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Course.Contracts;

/// <summary>Something about a challenge that the person has to put right. The message is one sentence that says what to do.</summary>
public sealed class ChallengeException(string message) : Exception(message);

/// <summary>What predictions are worth on one half of the sealed days.</summary>
/// <param name="Exact">Days with the right level.</param>
/// <param name="Near">Days that are one level off.</param>
/// <param name="Days">All days of the half.</param>
public readonly record struct ChallengeScore(int Exact, int Near, int Days)
{
    /// <summary>From 0 to 100: a day counts whole when its level is right, half when it is one off.</summary>
    public double Points => Days == 0 ? 0 : 100 * (Exact + 0.5 * Near) / Days;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Points:F1} points on {Days:N0} days: {Exact:N0} right, {Near:N0} one level off");
}

/// <summary>
/// The answers of a challenge, kept as checksums: data/challenge/sealed.csv has for each day a PBKDF2 sum of its level. A level can be compared
/// with the sum but not read from it. With ten levels a program can try them all, so this keeps answers from being seen by accident, not from a thief.
/// </summary>
public sealed class SealedAnswers
{
    private const int Bytes = 16;

    private static readonly JsonSerializerOptions s_format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true };

    private readonly Settings _settings;
    private readonly Dictionary<int, (bool IsPublic, byte[] Sum)> _sums;

    private SealedAnswers(Settings settings, Dictionary<int, (bool IsPublic, byte[] Sum)> sums) => (_settings, _sums) = (settings, sums);

    /// <summary>How many levels there are: 0 up to, not including, this number.</summary>
    public int Levels => _settings.Levels;

    /// <summary>The days whose level is asked for, in order.</summary>
    public IReadOnlyCollection<int> Ids => _sums.Keys;

    /// <summary>Where a challenge is.</summary>
    /// <param name="root">The folder with Course.sln.</param>
    public static string FolderIn(string root) => Path.Combine(root, "data", "challenge");

    /// <summary>Reads challenge.json and sealed.csv.</summary>
    /// <param name="root">The folder with Course.sln.</param>
    /// <exception cref="ChallengeException">A file is missing or damaged.</exception>
    public static SealedAnswers Read(string root)
    {
        var folder = FolderIn(root);
        var settings = Whole("challenge.json", path => JsonSerializer.Deserialize<Settings>(File.ReadAllText(path), s_format)!);
        return settings is not { Iterations: > 0, Levels: > 1 }
            ? throw Damaged("challenge.json")
            : new SealedAnswers(settings, Whole("sealed.csv", path => File.ReadLines(path).Skip(1).Select(Entry).ToDictionary(entry => entry.Id, entry => (entry.IsPublic, entry.Sum))));

        T Whole<T>(string name, Func<string, T> read)
        {
            try
            {
                return read(Path.Combine(folder, name));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or FormatException or ArgumentException or OverflowException)
            {
                throw Damaged(name);
            }
        }
        static ChallengeException Damaged(string name) =>
            new($"data/challenge/{name} is missing or damaged: bring it back with `git checkout -- data/challenge`.");
    }

    /// <summary>A line of sealed.csv: the day, its half, and the sum of its level.</summary>
    public static string Seal(int id, bool isPublic, int level, string salt, int iterations) =>
        $"{id},{(isPublic ? "public" : "private")},{Convert.ToHexStringLower(Sum(id, level, salt, iterations))}";

    /// <summary>Compares each prediction of one half with its sum: first the level itself, then its two neighbours.</summary>
    /// <param name="predictions">A level for each day of <see cref="Ids"/>, as <see cref="Checked"/> leaves them.</param>
    /// <param name="isPublic">The half that everyone may ask for at once, or the one that is opened at the end.</param>
    public ChallengeScore Score(IReadOnlyDictionary<int, int> predictions, bool isPublic)
    {
        var (exact, near, days) = (0, 0, 0);
        Parallel.ForEach(_sums.Where(day => day.Value.IsPublic == isPublic), day =>
        {
            var level = predictions[day.Key];
            Interlocked.Increment(ref days);
            if (Is(level))
            {
                Interlocked.Increment(ref exact);
            }
            else if (Is(level - 1) || Is(level + 1))
            {
                Interlocked.Increment(ref near);
            }

            bool Is(int guess) => guess >= 0 && guess < Levels
                && CryptographicOperations.FixedTimeEquals(Sum(day.Key, guess, _settings.Salt, _settings.Iterations), day.Value.Sum);
        });
        return new ChallengeScore(exact, near, days);
    }

    /// <summary>The predictions by day, each day once and each a level.</summary>
    /// <param name="predictions">Days and levels, in any order.</param>
    /// <exception cref="ChallengeException">A day is missing, is there twice or is none of the challenge's, or a prediction is no level.</exception>
    public IReadOnlyDictionary<int, int> Checked(IEnumerable<(int Id, int Level)> predictions)
    {
        var byDay = new Dictionary<int, int>();
        foreach (var (id, level) in predictions)
        {
            if (!_sums.ContainsKey(id))
            {
                throw new ChallengeException($"There is no day {id} to predict: the ids are those of inputs.csv, {Ids.Min()} to {Ids.Max()}.");
            }
            if (level < 0 || level >= Levels)
            {
                throw new ChallengeException($"The prediction for day {id} is {level}: a level is a whole number from 0 to {Levels - 1}.");
            }
            if (!byDay.TryAdd(id, level))
            {
                throw new ChallengeException($"Day {id} is there twice: each day of inputs.csv gets one prediction.");
            }
        }
        var missing = Ids.Where(id => !byDay.ContainsKey(id)).ToList();
        return missing.Count == 0 ? byDay : throw new ChallengeException(
            $"{missing.Count:N0} of {Ids.Count:N0} days have no prediction, the first is {missing[0]}: each day of inputs.csv needs one.");
    }

    private static byte[] Sum(int id, int level, string salt, int iterations) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(level.ToString(CultureInfo.InvariantCulture)),
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{salt}:{id}")), iterations, HashAlgorithmName.SHA256, Bytes);

    private static (int Id, bool IsPublic, byte[] Sum) Entry(string line) => line.Split(',') is [var id, "public" or "private", { Length: 2 * Bytes } sum] parts
        ? (int.Parse(id, CultureInfo.InvariantCulture), parts[1] == "public", Convert.FromHexString(sum))
        : throw new FormatException();

    private sealed record Settings(string Title, string Salt, int Iterations, int Levels);
}
