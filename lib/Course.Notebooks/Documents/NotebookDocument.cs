using System.Text;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Course.Notebooks.Documents;

/// <summary>
/// A notebook: its cells and metadata. Reads nbformat 4.0 and later (.ipynb) and .dib; writes nbformat 4.5 and .dib. What it
/// does not know it keeps, in its order: reading and writing a file that this class wrote gives the same bytes.
/// </summary>
public sealed class NotebookDocument
{
    /// <summary>The largest file that is read: 100 MB.</summary>
    public const int MaxBytes = 100 * 1024 * 1024;

    /// <summary>The cells from top to bottom.</summary>
    public List<NotebookCell> Cells { get; } = [];

    /// <summary>The notebook's metadata; that of a new notebook names this course's kernel.</summary>
    public JsonObject Metadata { get; set; } = DefaultMetadata();

    /// <summary>The text after <c>#!meta</c> in a .dib file; null where there is none.</summary>
    public string? DibMeta { get; set; }

    /// <summary>The first line "# …" of a Markdown cell, without the mark; null where there is none.</summary>
    internal string? FirstHeading => Cells.Where(cell => cell.Kind == CellKind.Markdown)
        .SelectMany(cell => cell.Source.Split('\n')).FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();

    /// <summary>nbformat 4.x: the x to be written, 5 at least.</summary>
    internal int Minor { get; set; } = 5;

    /// <summary>The file's top-level properties in their order: those that nbformat does not know as they are, the others empty.</summary>
    internal JsonObject InFile { get; set; } = [];

    /// <summary>Reads a notebook; the extension (.ipynb or .dib) says which format it is in.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NotebookFormatException">
    /// The file is missing, unreadable, larger than <see cref="MaxBytes"/> or not a notebook; the message is one sentence with the
    /// file and the place.
    /// </exception>
    public static NotebookDocument Read(string path) => Parse(ReadBytes(path), path);

    /// <summary>Reads a notebook from memory.</summary>
    /// <param name="utf8">The file's content.</param>
    /// <param name="name">The file's name: its extension says which format it is in, and messages use it.</param>
    /// <exception cref="NotebookFormatException">The content is not a notebook.</exception>
    public static NotebookDocument Parse(ReadOnlySpan<byte> utf8, string name)
    {
        var dib = IsDib(name) ?? throw new NotebookFormatException(OtherName(name));
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8 = utf8[3..];
        }
        if (!Utf8.IsValid(utf8))
        {
            throw new NotebookFormatException($"{name}: the text is not valid UTF-8 at {JsonText.Place(utf8, FirstInvalidByte(utf8))}.");
        }
        var document = dib ? DibFormat.Parse(Encoding.UTF8.GetString(utf8), name) : IpynbFormat.Parse(utf8, name);
        document.GiveIds();
        return document;
    }

    /// <summary>Writes the notebook; the extension (.ipynb or .dib) says which format. The file is replaced in one step.</summary>
    /// <param name="path">The file; its folder is made when it is missing. A .dib keeps neither outputs nor cell metadata.</param>
    /// <exception cref="ArgumentException">The extension is neither.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path)
    {
        var dib = IsDib(path) ?? throw new ArgumentException(OtherName(path), nameof(path));
        AtomicFile.Write(path, dib ? ToDib() : ToIpynb());
    }

    /// <summary>The notebook as nbformat 4.5 JSON, as Jupyter lays it out.</summary>
    public string ToIpynb()
    {
        GiveIds();
        return IpynbFormat.Format(this);
    }

    /// <summary>The notebook as .dib text, without outputs.</summary>
    public string ToDib() => DibFormat.Format(this);

    /// <summary>kernelspec and language_info as front ends look for them.</summary>
    public static JsonObject DefaultMetadata() => new()
    {
        ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
        ["language_info"] = new JsonObject
        {
            ["file_extension"] = ".cs",
            ["mimetype"] = "text/x-csharp",
            ["name"] = "csharp",
            ["pygments_lexer"] = "csharp",
        },
    };

    private void GiveIds()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, cell) in Cells.Index().Where(each => !IpynbFormat.IsCellId(each.Item.Id) || !taken.Add(each.Item.Id)).ToList())
        {
            var attempt = 0;
            do
            {
                // Position and content, so that the same notebook gets the same ids wherever it is made.
                var seed = $"{i}/{attempt++}/{cell.Kind}/{cell.Language}/{cell.Source}";
                cell.Id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 4));
            }
            while (!taken.Add(cell.Id));
        }
    }

    private static bool? IsDib(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".ipynb" => false,
        ".dib" => true,
        _ => null,
    };

    private static string OtherName(string path) => $"{path}: a notebook's name ends in .ipynb or .dib.";

    private static byte[] ReadBytes(string path)
    {
        if (IsDib(path) is null)
        {
            throw new NotebookFormatException(OtherName(path));
        }
        if (Directory.Exists(path))
        {
            throw new NotebookFormatException($"{path} is a folder, not a notebook.");
        }
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.CanSeek && file.Length > MaxBytes)
            {
                throw TooLarge(path, file.Length);
            }
            // The length is only a promise: a device or a growing file is stopped at the limit too.
            using var bytes = new MemoryStream(file.CanSeek ? (int)file.Length : 0);
            var chunk = new byte[81920];
            for (int read; (read = file.Read(chunk)) > 0;)
            {
                bytes.Write(chunk, 0, read);
                if (bytes.Length > MaxBytes)
                {
                    throw TooLarge(path, bytes.Length);
                }
            }
            return bytes.ToArray();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookFormatException($"{path}: there is no such file.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new NotebookFormatException($"{path} cannot be read: {e.Message}", e);
        }
    }

    private static NotebookFormatException TooLarge(string path, long length) => new(
        FormattableString.Invariant($"{path}: the file is larger than {MaxBytes >> 20} MB ({length >> 20} MB); clear its outputs first."));

    private static int FirstInvalidByte(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (offset < utf8.Length
            && Rune.DecodeFromUtf8(utf8[offset..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            offset += consumed;
        }
        return offset;
    }
}
