using System.Globalization;
using System.Text;

namespace Course.Contracts;

/// <summary>A file of predictions: the line "id,prediction", then a line for each day.</summary>
public static class PredictionsFile
{
    private const string Header = "id,prediction";

    // Far more than any right file has: a video that was named by mistake need not be read to its end.
    private const long MostBytes = 1_000_000;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads days and levels, from top to bottom. Blanks around a value and blank lines do not matter; 3.0 is read as 3.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ChallengeException">It cannot be read, or a line is not what it should be; the message names the line.</exception>
    public static IReadOnlyList<(int Id, int Level)> Read(string path)
    {
        var name = Path.GetFileName(path);
        string text;
        try
        {
            if (Directory.Exists(path))
            {
                throw new ChallengeException($"{path} is a folder: name the file with your predictions.");
            }
            if (!File.Exists(path))
            {
                throw new ChallengeException($"There is no file {path}: name the one with your predictions.");
            }
            if (new FileInfo(path).Length > MostBytes)
            {
                throw new ChallengeException($"{name} is too large for a file of predictions: it takes a line '{Header}' and a line for each day.");
            }
            text = s_strict.GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            throw new ChallengeException($"{name} is not a text file in UTF-8: it takes a line '{Header}' and a line for each day.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ChallengeException($"{name} cannot be read: {e.Message}");
        }

        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (lines[0].Replace(" ", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).ToLowerInvariant() != Header)
        {
            throw new ChallengeException($"{name} begins with '{Shown(lines[0])}': its first line must be '{Header}'.");
        }
        return [.. lines.Select((line, at) => (Text: line.Trim(), Number: at + 1)).Skip(1).Where(line => line.Text.Length > 0).Select(line => Row(name, line.Text, line.Number))];
    }

    /// <summary>Writes such a file.</summary>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <param name="predictions">Days and levels.</param>
    public static void Write(string path, IEnumerable<(int Id, int Level)> predictions) => AtomicFile.Write(
        path, string.Concat(predictions.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Id},{p.Level}\n")).Prepend(Header + "\n")));

    private static (int Id, int Level) Row(string name, string line, int number)
    {
        if (line.Split(',') is not [var first, var second])
        {
            throw new ChallengeException($"Line {number} of {name} is '{Shown(line)}': it must be a day's id, a comma and a level.");
        }
        if (!int.TryParse(first.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            throw new ChallengeException($"Line {number} of {name} begins with '{Shown(first)}': the id of a day is a whole number.");
        }
        if (!double.TryParse(second.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var level) || !double.IsFinite(level))
        {
            throw new ChallengeException($"Line {number} of {name} predicts '{Shown(second)}' for day {id}: a prediction is a number.");
        }
        return level == Math.Floor(level) && Math.Abs(level) < 1e6
            ? (id, (int)level)
            : throw new ChallengeException($"Line {number} of {name} predicts {Shown(second)} for day {id}: a level is a whole number, so round before you write the file.");
    }

    // A piece of somebody's text in a sentence on a terminal.
    private static string Shown(string text)
    {
        var plain = new string([.. text.Trim().Select(c => char.IsControl(c) ? '?' : c)]);
        return plain.Length <= 40 ? plain : plain[..40] + "…";
    }
}
