namespace Microsoft.ML.Data;

/// <summary>A transformer that adds columns, each row made from its own row alone.</summary>
public abstract class RowToRowTransformerBase : ITransformer
{
    private protected RowToRowTransformerBase() { }

    bool ITransformer.IsRowToRowMapper => true;

    /// <summary>The columns that come out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => Extended(inputSchema, Map);

    /// <summary>The data with the new columns.</summary>
    public IDataView Transform(IDataView input) => Extended(input, Map);

    // Also for transformers that have another base class in the real library.
    internal static DataViewSchema Extended(DataViewSchema inputSchema, Func<DataViewSchema, IReadOnlyList<NewColumn>> map)
    {
        Errors.NotNull(inputSchema, nameof(inputSchema));
        return MemoryView.Extend(inputSchema, map(inputSchema));
    }

    internal static IDataView Extended(IDataView input, Func<DataViewSchema, IReadOnlyList<NewColumn>> map)
    {
        var view = MemoryView.Of(input);
        return view.With(map(view.Schema));
    }

    void ICanSaveModel.Save(ModelSaveContext ctx) => SaveTo(ctx);

    /// <summary>The columns added to data of that schema.</summary>
    private protected abstract IReadOnlyList<NewColumn> Map(DataViewSchema schema);

    private protected abstract void SaveTo(ModelSaveContext ctx);
}

/// <summary>A row-to-row transformer that makes each column from one column.</summary>
public abstract class OneToOneTransformerBase : RowToRowTransformerBase
{
    private protected OneToOneTransformerBase() { }
}

/// <summary>An estimator that has nothing to learn.</summary>
public abstract class TrivialEstimator<TTransformer> : IEstimator<TTransformer> where TTransformer : class, ITransformer
{
    private protected TrivialEstimator(TTransformer transformer) => Transformer = transformer;

    private protected TTransformer Transformer { get; }

    /// <summary>Checks the columns and gives the transformer.</summary>
    public TTransformer Fit(IDataView input)
    {
        Errors.NotNull(input, nameof(input));
        Transformer.GetOutputSchema(input.Schema);
        return Transformer;
    }

    /// <summary>What will come out.</summary>
    public abstract SchemaShape GetOutputSchema(SchemaShape inputSchema);
}
