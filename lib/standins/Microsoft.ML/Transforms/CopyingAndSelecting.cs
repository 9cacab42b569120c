using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Copies columns under other names.</summary>
public sealed class ColumnCopyingEstimator : TrivialEstimator<ColumnCopyingTransformer>
{
    internal ColumnCopyingEstimator(InputOutputColumnPair[] pairs) : base(new(pairs)) { }

    /// <summary>What will come out.</summary>
    public override SchemaShape GetOutputSchema(SchemaShape inputSchema) =>
        inputSchema.With([.. Transformer.Pairs.Select(p => inputSchema.Input(p.InputColumnName).Renamed(p.OutputColumnName))]);
}

/// <summary>Copies columns under other names.</summary>
public sealed class ColumnCopyingTransformer : OneToOneTransformerBase
{
    internal ColumnCopyingTransformer(InputOutputColumnPair[] pairs) => Pairs = pairs;

    internal InputOutputColumnPair[] Pairs { get; }

    private protected override IReadOnlyList<NewColumn> Map(DataViewSchema schema) =>
        [.. Pairs.Select(p => schema.Find("input", p.InputColumnName) is var c ? new NewColumn(p.OutputColumnName, c.Type, c.Annotations, view => view[c]) : null!)];

    private protected override void SaveTo(ModelSaveContext ctx)
    {
        ctx.Tag("Copy");
        ColumnMaps.Write(ctx, Pairs);
    }

    internal static ColumnCopyingTransformer Read(ModelReader reader) => new(ColumnMaps.ReadPairs(reader));
}

/// <summary>Keeps or drops columns.</summary>
public sealed class ColumnSelectingEstimator : TrivialEstimator<ColumnSelectingTransformer>
{
    internal ColumnSelectingEstimator(string[] names, bool keep) : base(new(names, keep)) { }

    /// <summary>What will come out.</summary>
    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        foreach (var name in Transformer.Names) inputSchema.Input(name);
        return Transformer.Keep ? new(Transformer.Names.Select(n => inputSchema.Input(n)))
            : new(inputSchema.Where(c => !Transformer.Names.Contains(c.Name)));
    }
}

/// <summary>Keeps or drops columns.</summary>
public sealed class ColumnSelectingTransformer : ITransformer
{
    internal ColumnSelectingTransformer(string[] names, bool keep)
    {
        if (names is null or []) throw Errors.Parameter("columnNames", "Name at least one column.");
        (Names, Keep) = (names, keep);
    }

    internal string[] Names { get; }

    internal bool Keep { get; }

    bool ITransformer.IsRowToRowMapper => true;

    /// <summary>The columns that are left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A named column is missing.</exception>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        Errors.NotNull(inputSchema, nameof(inputSchema));
        return DataViewSchema.Of(Kept(inputSchema).Select(c => new DataViewSchema.DetachedColumn(c)));
    }

    /// <summary>The data with the columns that are left.</summary>
    public IDataView Transform(IDataView input)
    {
        var view = MemoryView.Of(input);
        return view.Only(Kept(view.Schema));
    }

    List<DataViewSchema.Column> Kept(DataViewSchema schema)
    {
        var named = Names.Select(n => schema.Find("input", n)).ToList();
        return Keep ? named : [.. schema.Where(c => !c.IsHidden && !Names.Contains(c.Name))];
    }

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.Tag("Select");
        ctx.Write(Names);
        ctx.Writer.Write(Keep);
    }

    internal static ColumnSelectingTransformer Read(ModelReader reader) => new(reader.Texts(), reader.Bool());
}
