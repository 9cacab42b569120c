using System.Security.Cryptography;
using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class ModelOperationsCatalog
{
    // The file: these bytes, the SHA-256 of the rest, the rest (schema of the input, then the model).
    static readonly byte[] s_mark = "CourseML\u0001"u8.ToArray();

    /// <summary>Writes a model to a file, with the schema of the data it takes.</summary>
    /// <remarks>A form of its own: the Microsoft.ML package does not read it, nor does this stand-in read that package's files.</remarks>
    /// <exception cref="NotSupportedException">A part of the model cannot be saved.</exception>
    public void Save(ITransformer model, DataViewSchema? inputSchema, string filePath)
    {
        Errors.NotNull(filePath, nameof(filePath));
        var bytes = Bytes(model, inputSchema);
        File.WriteAllBytes(filePath, bytes);
    }

    public void Save(ITransformer model, DataViewSchema? inputSchema, Stream stream)
    {
        Errors.NotNull(stream, nameof(stream));
        stream.Write(Bytes(model, inputSchema));
    }

    static byte[] Bytes(ITransformer model, DataViewSchema? schema)
    {
        Errors.NotNull(model, nameof(model));
        using var body = new MemoryStream();
        using (var ctx = new ModelSaveContext(body))
        {
            SchemaFile.Write(ctx, schema);
            model.Save(ctx);
        }
        var bytes = body.ToArray();
        return [.. s_mark, .. SHA256.HashData(bytes), .. bytes];
    }

    /// <summary>Reads a model that <see cref="Save(ITransformer, DataViewSchema, string)"/> wrote.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is no such model, or is damaged.</exception>
    public ITransformer Load(string filePath, out DataViewSchema inputSchema)
    {
        Errors.NotNull(filePath, nameof(filePath));
        if (!File.Exists(filePath)) throw new FileNotFoundException($"There is no file '{filePath}'.", filePath);
        return Read(File.ReadAllBytes(filePath), $"'{filePath}'", out inputSchema);
    }

    public ITransformer Load(Stream stream, out DataViewSchema inputSchema)
    {
        Errors.NotNull(stream, nameof(stream));
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Read(copy.ToArray(), "The stream", out inputSchema);
    }

    ITransformer Read(byte[] bytes, string name, out DataViewSchema inputSchema)
    {
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
            throw new FormatException($"{name} is a ZIP file, as the Microsoft.ML package saves models; this stand-in reads only models that it saved itself, so train the model here and save it again.");
        var head = s_mark.Length + SHA256.HashSizeInBytes;
        if (!bytes.AsSpan().StartsWith(s_mark.AsSpan(0, Math.Min(bytes.Length, s_mark.Length))) || bytes.Length == 0)
            throw new FormatException($"{name} is no model: it does not begin as a file of Model.Save does.");
        if (bytes.Length < head || !SHA256.HashData(bytes.AsSpan(head)).AsSpan().SequenceEqual(bytes.AsSpan(s_mark.Length, SHA256.HashSizeInBytes)))
            throw new FormatException($"{name} is a damaged model: its content does not match its checksum, so it was cut off or changed after saving.");
        using var body = new MemoryStream(bytes, head, bytes.Length - head);
        var reader = new ModelReader(body, Context);
        inputSchema = SchemaFile.Read(reader)!;
        return (ITransformer)reader.Part();
    }
}

/// <summary>Writes and reads schemas: names, types, names of slots and values of keys.</summary>
static class SchemaFile
{
    public static void Write(ModelSaveContext ctx, DataViewSchema? schema)
    {
        var columns = schema?.Where(c => !c.IsHidden).ToList();
        ctx.Writer.Write(columns?.Count ?? -1);
        foreach (var column in columns ?? [])
        {
            ctx.Writer.Write(column.Name);
            var item = column.Type.ItemType();
            ctx.Writer.Write(item is TextDataViewType ? nameof(String) : item.RawType.Name);
            ctx.Writer.Write(item is KeyDataViewType key ? key.Count : 0);
            ctx.Write(column.Type is VectorDataViewType vector ? vector.Dimensions.ToArray() : []);
            ctx.Write(column.SlotNamesOrNull() ?? []);
            KeyNames.Of(column).Save(ctx);
        }
    }

    public static DataViewSchema? Read(ModelReader reader)
    {
        var count = reader.Int();
        return count < 0 ? null : DataViewSchema.Of(Enumerable.Range(0, count).Select(_ =>
        {
            var name = reader.Text();
            var item = KnownTypes.Primitive(Type.GetType("System." + reader.Text())!)!;
            if (reader.ULong() is var keys and > 0) item = new KeyDataViewType(item.RawType, keys);
            var dimensions = reader.Ints();
            var slots = reader.Texts();
            var values = KeyNames.Read(reader);
            DataViewType type = dimensions.Length > 0 ? new VectorDataViewType(item, dimensions) : item;
            return new DataViewSchema.DetachedColumn(name, type,
                slots.Length > 0 ? AnnotationKinds.WithSlotNames(slots) : values.ForKeys());
        }).ToList());
    }
}
