using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Predicts single examples: an object in, an object out. Not for several threads at once.</summary>
public abstract class PredictionEngineBase<TSrc, TDst> : IDisposable where TSrc : class where TDst : class, new()
{
    private protected PredictionEngineBase(DataViewSchema outputSchema) => OutputSchema = outputSchema;

    /// <summary>The columns after the model.</summary>
    public DataViewSchema OutputSchema { get; }

    /// <summary>The prediction of an example.</summary>
    public TDst Predict(TSrc example)
    {
        var result = new TDst();
        Predict(example, ref result);
        return result;
    }

    /// <summary>Puts the prediction of an example into an object.</summary>
    public abstract void Predict(TSrc example, ref TDst prediction);

    /// <summary>Nothing to release.</summary>
    public void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>Predicts single examples: an object in, an object out. Not for several threads at once.</summary>
public sealed class PredictionEngine<TSrc, TDst> : PredictionEngineBase<TSrc, TDst> where TSrc : class where TDst : class, new()
{
    readonly ITransformer _transformer;
    readonly DataViewSchema _inputSchema;
    readonly List<Func<IReadOnlyList<TSrc>, ColumnData>> _readers;
    readonly Func<MemoryView, Action<TDst, int>> _write;

    PredictionEngine(ITransformer transformer, SchemaDefinition input, DataViewSchema inputSchema, DataViewSchema outputSchema, SchemaDefinition? output, bool ignoreMissing)
        : base(outputSchema)
    {
        (_transformer, _inputSchema) = (transformer, inputSchema);
        _readers = input.ConvertAll(MemberAccess.Reader<TSrc>);
        _write = ColumnReaders.RowWriter<TDst>(outputSchema, output, ignoreMissing);
    }

    internal static PredictionEngine<TSrc, TDst> Of(ITransformer transformer, SchemaDefinition? input, SchemaDefinition? output, bool ignoreMissing)
    {
        Errors.NotNull(transformer, nameof(transformer));
        input ??= SchemaDefinition.Create(typeof(TSrc), SchemaDefinition.Direction.Read);
        var schema = DataViewSchema.Of(input.Select(c => new DataViewSchema.DetachedColumn(c.ColumnName, c.ColumnType, c.Annotations)));
        return new(transformer, input, schema, transformer.GetOutputSchema(schema), output, ignoreMissing);
    }

    /// <summary>Puts the prediction of an example into an object.</summary>
    public override void Predict(TSrc example, ref TDst prediction)
    {
        Errors.NotNull(example, nameof(example));
        prediction ??= new TDst();
        TSrc[] rows = [example];
        var view = MemoryView.Of(_transformer.Transform(new MemoryView(_inputSchema, 1, _readers.Select(read => read(rows)).ToList())));
        if (view.Rows != 1) throw Errors.Invalid($"The model makes {view.Rows} rows of one: a prediction engine needs a model that keeps each row.");
        _write(view)(prediction, 0);
    }
}

/// <summary>How a prediction engine is made.</summary>
public sealed class PredictionEngineOptions
{
    /// <summary>Whether members of the result without a column keep their value instead of being an error.</summary>
    public bool IgnoreMissingColumns = true;

    /// <summary>Which member of the example becomes which column.</summary>
    public SchemaDefinition? InputSchemaDefinition;

    /// <summary>Which member of the result takes which column.</summary>
    public SchemaDefinition? OutputSchemaDefinition;

    /// <summary>No effect: there is nothing to release.</summary>
    public bool OwnsTransformer = true;
}

public sealed partial class ModelOperationsCatalog
{
    /// <summary>An engine that predicts single examples.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The example lacks a column that the model reads.</exception>
    public PredictionEngine<TSrc, TDst> CreatePredictionEngine<TSrc, TDst>(ITransformer transformer, bool ignoreMissingColumns = true,
        SchemaDefinition? inputSchemaDefinition = null, SchemaDefinition? outputSchemaDefinition = null) where TSrc : class where TDst : class, new() =>
        PredictionEngine<TSrc, TDst>.Of(transformer, inputSchemaDefinition, outputSchemaDefinition, ignoreMissingColumns);

    public PredictionEngine<TSrc, TDst> CreatePredictionEngine<TSrc, TDst>(ITransformer transformer, DataViewSchema inputSchema)
        where TSrc : class where TDst : class, new()
    {
        Errors.NotNull(inputSchema, nameof(inputSchema));
        var definition = SchemaDefinition.Create(typeof(TSrc), SchemaDefinition.Direction.Read);
        foreach (var member in definition)
            if (inputSchema.GetColumnOrNull(member.ColumnName) is { } column) (member.ColumnType, member.Annotations) = (column.Type, column.Annotations);
        return PredictionEngine<TSrc, TDst>.Of(transformer, definition, null, true);
    }

    public PredictionEngine<TSrc, TDst> CreatePredictionEngine<TSrc, TDst>(ITransformer transformer, PredictionEngineOptions options)
        where TSrc : class where TDst : class, new()
    {
        Errors.NotNull(options, nameof(options));
        return PredictionEngine<TSrc, TDst>.Of(transformer, options.InputSchemaDefinition, options.OutputSchemaDefinition, options.IgnoreMissingColumns);
    }
}
