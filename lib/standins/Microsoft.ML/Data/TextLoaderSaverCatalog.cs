using System.Globalization;
using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Loads and saves text files.</summary>
public static class TextLoaderSaverCatalog
{
    /// <summary>A loader of text files whose columns are given.</summary>
    public static TextLoader CreateTextLoader(this DataOperationsCatalog catalog, TextLoader.Column[] columns, char separatorChar = '\t',
        bool hasHeader = false, IMultiStreamSource? dataSample = null, bool allowQuoting = false, bool trimWhitespace = false, bool allowSparse = false) =>
        new(catalog.Context, Options(separatorChar, hasHeader, allowQuoting, trimWhitespace, allowSparse, columns), dataSample);

    public static TextLoader CreateTextLoader(this DataOperationsCatalog catalog, TextLoader.Options options, IMultiStreamSource? dataSample = null)
    {
        Errors.NotNull(options, nameof(options));
        return new(catalog.Context, options, dataSample);
    }

    public static TextLoader CreateTextLoader<TInput>(this DataOperationsCatalog catalog, char separatorChar = '\t', bool hasHeader = false,
        IMultiStreamSource? dataSample = null, bool allowQuoting = false, bool trimWhitespace = false, bool allowSparse = false) =>
        new(catalog.Context, Options(separatorChar, hasHeader, allowQuoting, trimWhitespace, allowSparse, Columns(typeof(TInput))), dataSample);

    public static TextLoader CreateTextLoader<TInput>(this DataOperationsCatalog catalog, TextLoader.Options options, IMultiStreamSource? dataSample = null)
    {
        Errors.NotNull(options, nameof(options));
        options.Columns = Columns(typeof(TInput));
        return new(catalog.Context, options, dataSample);
    }

    /// <summary>Loads a text file now.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such file.</exception>
    /// <exception cref="FormatException">A field cannot be read as its column's type; the message names file, line and column.</exception>
    public static IDataView LoadFromTextFile(this DataOperationsCatalog catalog, string path, TextLoader.Column[] columns, char separatorChar = '\t',
        bool hasHeader = false, bool allowQuoting = false, bool trimWhitespace = false, bool allowSparse = false) =>
        catalog.CreateTextLoader(columns, separatorChar, hasHeader, null, allowQuoting, trimWhitespace, allowSparse).Load(path);

    public static IDataView LoadFromTextFile(this DataOperationsCatalog catalog, string path, TextLoader.Options? options = null) =>
        catalog.CreateTextLoader(options ?? new TextLoader.Options()).Load(path);

    public static IDataView LoadFromTextFile<TInput>(this DataOperationsCatalog catalog, string path, char separatorChar = '\t',
        bool hasHeader = false, bool allowQuoting = false, bool trimWhitespace = false, bool allowSparse = false) =>
        catalog.CreateTextLoader<TInput>(separatorChar, hasHeader, null, allowQuoting, trimWhitespace, allowSparse).Load(path);

    public static IDataView LoadFromTextFile<TInput>(this DataOperationsCatalog catalog, string path, TextLoader.Options options) =>
        catalog.CreateTextLoader<TInput>(options).Load(path);

    /// <summary>Writes the columns as text, one row a line.</summary>
    public static void SaveAsText(this DataOperationsCatalog catalog, IDataView data, Stream stream, char separatorChar = '\t', bool headerRow = true,
        bool schema = true, bool keepHidden = false, bool forceDense = false)
    {
        Errors.NotNull(stream, nameof(stream));
        var view = MemoryView.Of(data);
        var columns = view.Schema.Where(c => keepHidden || !c.IsHidden).ToList();
        using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (schema)
            foreach (var column in columns) writer.WriteLine($"#@ {column.Name}: {column.Type}");
        if (headerRow)
            writer.WriteLine(string.Join(separatorChar, columns.SelectMany(c => c.SlotNamesOrNull()
                ?? (c.Type is VectorDataViewType v ? [.. Enumerable.Range(0, v.Size).Select(i => $"{c.Name}{i}")] : [c.Name])).Select(t => Quoted(t, separatorChar))));
        var cells = columns.Select(c => Cells(view[c])).ToList();
        for (var row = 0; row < view.Rows; row++)
            writer.WriteLine(string.Join(separatorChar, cells.SelectMany(cell => cell(row)).Select(v => Quoted(Text(v), separatorChar))));
    }

    static TextLoader.Options Options(char separator, bool header, bool quoting, bool trim, bool sparse, TextLoader.Column[] columns) => new()
    {
        Separators = [separator], HasHeader = header, AllowQuoting = quoting, TrimWhitespace = trim, AllowSparse = sparse, Columns = columns,
    };

    static TextLoader.Column[] Columns(Type type)
    {
        var columns = new List<TextLoader.Column>();
        foreach (var column in SchemaDefinition.Create(type, SchemaDefinition.Direction.Both))
        {
            var ranges = column.Member.GetCustomAttribute<LoadColumnAttribute>()?.Sources
                ?? column.Member.GetCustomAttribute<LoadColumnNameAttribute>()?.Names.Select(n => new TextLoader.Range { HeaderName = n }).ToArray();
            if (ranges is null) continue;
            var item = column.ColumnType.ItemType();
            columns.Add(new TextLoader.Column(column.ColumnName, Kind(item), [.. ranges.Select(r => new TextLoader.Range
            {
                Min = r.Min, Max = r.Max, AutoEnd = r.AutoEnd, HeaderName = r.HeaderName, ForceVector = column.ColumnType is VectorDataViewType,
            })], item is KeyDataViewType key ? new KeyCount(key.Count) : null));
        }
        return columns.Count > 0 ? [.. columns]
            : throw Errors.Invalid($"No public member of {type.Name} carries [LoadColumn], which says what field of a line it is loaded from.");
    }

    static DataKind Kind(DataViewType item) => item == TextDataViewType.Instance ? DataKind.String : Enum.Parse<DataKind>(item.RawType.Name);

    static Func<int, IEnumerable<object>> Cells(ColumnData data)
    {
        var type = data.GetType();
        var method = typeof(TextLoaderSaverCatalog).GetMethod(type.GetGenericTypeDefinition() == typeof(ScalarColumn<>) ? nameof(One) : nameof(Many),
            BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Func<int, IEnumerable<object>>)method.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [data])!;
    }

    static Func<int, IEnumerable<object>> One<T>(ScalarColumn<T> data) => row => [data.Values[row]!];

    static Func<int, IEnumerable<object>> Many<T>(ColumnData data) => data is VectorColumn<T> vectors
        ? row => Enumerable.Range(row * vectors.Size, vectors.Size).Select(i => (object)vectors.Values[i]!)
        : row => ((RaggedColumn<T>)data).Rows[row].Select(v => (object)v!);

    static string Text(object value) => value switch
    {
        bool b => b ? "1" : "0",
        float f => f.ToString("R", CultureInfo.InvariantCulture),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    static string Quoted(string text, char separator) =>
        text.Contains(separator) || text.Contains('"') || text.Contains('\n') ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
