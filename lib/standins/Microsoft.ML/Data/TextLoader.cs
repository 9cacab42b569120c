namespace Microsoft.ML.Data;

/// <summary>Reads text files with one row a line: CSV and the like.</summary>
public sealed partial class TextLoader : IDataLoader<IMultiStreamSource>
{
    readonly MLContext _context;
    readonly Options _options;
    readonly IMultiStreamSource? _sample;

    internal TextLoader(MLContext context, Options options, IMultiStreamSource? sample)
    {
        (_context, _options, _sample) = (context, options, sample);
        if (options.Columns is null or [])
            throw Errors.Parameter("Columns", "Say which columns to load: a TextLoader.Column for each, or a class whose members carry [LoadColumn].");
        if (options.Separators is null or []) throw Errors.Parameter("Separators", "Say what stands between fields.");
        if (options.AllowSparse) throw new NotSupportedException("Sparse rows are not part of this stand-in: write every field of a row.");
        foreach (var column in options.Columns)
        {
            if (column.Source is null or []) throw Errors.Parameter("Source", $"Say which fields the column '{column.Name}' is loaded from.");
            if (column.Source.Any(r => r.VariableEnd)) throw new NotSupportedException($"The column '{column.Name}' asks for vectors of differing sizes, which are not part of this stand-in.");
            _ = KnownTypes.Primitive(column.DataKind);
        }
    }

    /// <summary>The columns that loading gives; vectors to the end of the line have the size found in the sample.</summary>
    public DataViewSchema GetOutputSchema() => Schema(Resolve(_sample));

    /// <summary>Reads the files, one after the other.</summary>
    /// <exception cref="FormatException">A field cannot be read as its column's type; the message names file, line and column.</exception>
    public IDataView Load(IMultiStreamSource source)
    {
        Errors.NotNull(source, nameof(source));
        var columns = Resolve(source);
        var fills = columns.Select(MakeFill).ToList();
        var line = new TextLine();
        long rows = 0;
        var shortLines = 0;
        var needed = columns.Max(c => c.Fields.Max()) + 1;
        for (var file = 0; file < source.Count; file++)
        {
            using var reader = source.OpenTextReader(file);
            var header = _options.HasHeader;
            try
            {
                foreach (var (text, number) in TextLine.In(reader, _options))
                {
                    if (header)
                    {
                        header = false;
                        continue;
                    }
                    if (rows >= _options.MaxRows) break;
                    line.Cut(text, number, _options);
                    if (line.Fields.Count < needed) shortLines++;
                    foreach (var fill in fills) fill.Take(line);
                    rows++;
                }
            }
            catch (FormatException e)
            {
                throw new FormatException($"{source.GetPathOrNull(file) ?? "The text"}, {e.Message}", e);
            }
        }
        if (shortLines > 0)
            _context.Say("TextLoader", "Warning", $"{shortLines} of {rows} lines have fewer than {needed} fields; what they lack counts as empty.");
        return new MemoryView(Schema(columns), checked((int)rows), fills.Select(f => f.Finish()).ToList());
    }

    void ICanSaveModel.Save(ModelSaveContext ctx) =>
        throw new NotSupportedException("Loaders are not saved in this stand-in: save the model with the schema of its data.");

    /// <summary>A column with its fields counted out.</summary>
    sealed record Resolved(Column Column, int[] Fields, bool IsVector, string[]? SlotNames)
    {
        public PrimitiveDataViewType Item { get; } = Column.KeyCount is { } keys
            ? new KeyDataViewType(KnownTypes.Primitive(Column.DataKind).RawType, keys.Count ?? Largest(Column.DataKind)) : KnownTypes.Primitive(Column.DataKind);

        public DataViewType Type => IsVector ? new VectorDataViewType(Item, Fields.Length) : Item;

        static ulong Largest(DataKind kind) => kind switch
        {
            DataKind.Byte => byte.MaxValue, DataKind.UInt16 => ushort.MaxValue, DataKind.UInt32 => uint.MaxValue, _ => ulong.MaxValue,
        };
    }

    static DataViewSchema Schema(List<Resolved> columns) => DataViewSchema.Of(columns.Select(c =>
        new DataViewSchema.DetachedColumn(c.Column.Name, c.Type, c is { IsVector: true, SlotNames: { } names } ? AnnotationKinds.WithSlotNames(names) : null)));

    List<Resolved> Resolve(IMultiStreamSource? source)
    {
        var columns = _options.Columns!;
        var names = Header(source);
        var ranges = columns.SelectMany(c => c.Source);
        var width = _options.InputSize
            ?? (ranges.Any(r => r.AutoEnd || r.AllOther || r.Max is null && r.HeaderName is null) ? names?.Length ?? Width(source) : 0);
        int[] Fields(Range range)
        {
            if (range.HeaderName is { } name)
            {
                if (names is null) throw Errors.Invalid($"The field '{name}' is looked for by its name: the file needs a header, and HasHeader has to be true.");
                var at = Array.IndexOf(names, name);
                return at >= 0 ? [at] : throw Errors.Parameter("name", $"The header has no field '{name}'; it has {string.Join(", ", names)}.");
            }
            var last = range.AutoEnd || range.AllOther || range.Max is null ? width - 1 : range.Max.Value;
            if (last < range.Min) throw Errors.Invalid($"A range begins at field {range.Min}, and the lines have {width} fields.");
            return [.. Enumerable.Range(range.Min, last - range.Min + 1)];
        }
        var taken = columns.SelectMany(c => c.Source).Where(r => !r.AllOther).SelectMany(Fields).ToHashSet();
        return [.. columns.Select(c =>
        {
            int[] fields = [.. c.Source.SelectMany(r => r.AllOther ? Fields(r).Where(f => !taken.Contains(f)) : Fields(r))];
            var vector = fields.Length != 1 || c.Source.Any(r => r.ForceVector || r.AutoEnd || r.AllOther);
            return new Resolved(c, fields, vector, names is null ? null : [.. fields.Select(f => f < names.Length ? names[f] : "")]);
        })];
    }

    string[]? Header(IMultiStreamSource? source)
    {
        if (_options.HeaderFile is { } file) return FirstLine(new MultiFileSource(file));
        return _options.HasHeader && source is { Count: > 0 } ? FirstLine(source) : null;
    }

    int Width(IMultiStreamSource? source) => (source is { Count: > 0 } ? FirstLine(source) : null)?.Length
        ?? throw Errors.Invalid("A range goes to the end of the line, and there is no line to find that in: give InputSize or a file that is not empty.");

    string[]? FirstLine(IMultiStreamSource source)
    {
        using var reader = source.OpenTextReader(0);
        foreach (var (text, number) in TextLine.In(reader, _options))
        {
            var line = new TextLine();
            line.Cut(text, number, _options);
            return [.. line.Fields.Select(f => f.ToString())];
        }
        return null;
    }

    Fill MakeFill(Resolved column)
    {
        var parse = column.Item is KeyDataViewType key ? FieldParsing.ForKeys(column.Column.DataKind, key.Count) : FieldParsing.For(column.Column.DataKind, _options);
        return (Fill)Activator.CreateInstance(typeof(Fill<>).MakeGenericType(column.Item.RawType), column.Column, column.Fields, column.IsVector, parse)!;
    }

    abstract class Fill
    {
        public abstract void Take(TextLine line);

        public abstract ColumnData Finish();
    }

    sealed class Fill<T>(Column column, int[] fields, bool isVector, FieldParsing.Parse<T> parse) : Fill
    {
        readonly List<T> _values = [];

        public override void Take(TextLine line)
        {
            foreach (var field in fields)
            {
                var text = field < line.Fields.Count ? line.Fields[field] : default;
                if (!parse(text, out var value))
                    throw new FormatException($"line {line.Number}: the column '{column.Name}' is {column.DataKind}, and field {field} holds '{Shown(text)}'.");
                _values.Add(value);
            }
        }

        public override ColumnData Finish() =>
            isVector ? new VectorColumn<T>([.. _values], fields.Length, _values.Count / fields.Length) : new ScalarColumn<T>([.. _values]);

        static string Shown(ReadOnlyMemory<char> text) => text.Length <= 40 ? text.ToString() : $"{text[..40]}…";
    }
}
