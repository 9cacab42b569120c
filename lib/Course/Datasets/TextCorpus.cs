using System.IO.Compression;
using System.Text;

namespace Course;

/// <summary>A long text and its characters as numbers.</summary>
public sealed class TextCorpus : IHtmlView
{
    private readonly Dictionary<char, int> _index;

    /// <param name="title">What it is called.</param>
    /// <param name="text">The text; not empty.</param>
    public TextCorpus(string title, string text)
    {
        if (text.Length == 0)
        {
            throw new ArgumentException("A text corpus needs a text.", nameof(text));
        }
        Title = title;
        Text = text;
        Vocabulary = [.. text.Distinct().Order()];
        _index = Vocabulary.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
    }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>The whole text; lines end in "\n".</summary>
    public string Text { get; }

    /// <summary>Every character that occurs, in the order of Unicode. A character's number is its place here.</summary>
    public IReadOnlyList<char> Vocabulary { get; }

    /// <summary>The numbers of the characters: [text.Length].</summary>
    /// <exception cref="ArgumentException">A character does not occur in the corpus.</exception>
    public long[] Encode(string text) => Array.ConvertAll(text.ToCharArray(), c => _index.TryGetValue(c, out var i)
        ? (long)i
        : throw new ArgumentException($"The character '{c}' (U+{(int)c:X4}) does not occur in {Title}.", nameof(text)));

    /// <summary>The text that the numbers stand for.</summary>
    /// <exception cref="ArgumentException">A number outside the vocabulary.</exception>
    public string Decode(IEnumerable<long> codes)
    {
        var text = new StringBuilder();
        foreach (var code in codes)
        {
            text.Append(code >= 0 && code < Vocabulary.Count
                ? Vocabulary[(int)code]
                : throw new ArgumentException($"{code} is not the number of a character: the vocabulary of {Title} has {Vocabulary.Count}.", nameof(codes)));
        }
        return text.ToString();
    }

    /// <summary>Pride and Prejudice by Jane Austen (1813), from "Chapter 1" to the last word; the title page is left out.</summary>
    /// <exception cref="DataFileException">The file is missing or damaged; the message says how to get it back.</exception>
    public static TextCorpus PrideAndPrejudice() => PrideAndPrejudice(DataFiles.Default);

    internal static TextCorpus PrideAndPrejudice(DataFiles files)
    {
        using var file = File.OpenRead(files.Find("text/pride_and_prejudice.txt.gz"));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new TextCorpus("Pride and Prejudice", text[text.IndexOf("Chapter 1", StringComparison.Ordinal)..].Trim() + "\n");
    }

    /// <summary>The title, the length and the size of the vocabulary.</summary>
    public override string ToString() => $"{Title}: {Text.Length:N0} characters, {Vocabulary.Count} different ones";
}
