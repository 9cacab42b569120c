using System.Collections;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>For which phases a transformer of a chain counts.</summary>
[Flags]
public enum TransformerScope
{
    None = 0, Training = 1, Testing = 2, TrainTest = 3, Scoring = 4, Everything = 7,
}

/// <summary>Estimators one after the other; each learns from what the ones before make of the data.</summary>
public sealed class EstimatorChain<TLastTransformer> : IEstimator<TransformerChain<TLastTransformer>>
    where TLastTransformer : class, ITransformer
{
    readonly IEstimator<ITransformer>[] _estimators;
    readonly TransformerScope[] _scopes;

    /// <summary>The last estimator, null in an empty chain.</summary>
    public readonly IEstimator<TLastTransformer>? LastEstimator;

    /// <summary>An empty chain.</summary>
    public EstimatorChain() : this([], []) { }

    internal EstimatorChain(IEstimator<ITransformer>[] estimators, TransformerScope[] scopes)
    {
        (_estimators, _scopes) = (estimators, scopes);
        LastEstimator = estimators.LastOrDefault() as IEstimator<TLastTransformer>;
    }

    /// <summary>Lets every estimator learn in turn.</summary>
    public TransformerChain<TLastTransformer> Fit(IDataView input)
    {
        Errors.NotNull(input, nameof(input));
        GetOutputSchema(SchemaShape.Of(input.Schema));
        var transformers = new ITransformer[_estimators.Length];
        var data = input;
        for (var i = 0; i < transformers.Length; i++)
        {
            transformers[i] = _estimators[i].Fit(data);
            if (i < transformers.Length - 1) data = transformers[i].Transform(data);
        }
        return new TransformerChain<TLastTransformer>(transformers, _scopes);
    }

    /// <summary>What comes out at the end of the chain.</summary>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema) =>
        _estimators.Aggregate(inputSchema, (shape, estimator) => estimator.GetOutputSchema(shape));

    /// <summary>The chain with an estimator after it.</summary>
    public EstimatorChain<TNewTrans> Append<TNewTrans>(IEstimator<TNewTrans> estimator, TransformerScope scope = TransformerScope.Everything)
        where TNewTrans : class, ITransformer
    {
        Errors.NotNull(estimator, nameof(estimator));
        return new([.. _estimators, estimator], [.. _scopes, scope]);
    }

    /// <summary>Nothing to do: transformed columns are kept in memory once they are made.</summary>
    public EstimatorChain<TLastTransformer> AppendCacheCheckpoint(IHostEnvironment env) => this;
}

/// <summary>Transformers one after the other.</summary>
public sealed class TransformerChain<TLastTransformer> : ITransformer, IEnumerable<ITransformer>, IDisposable
    where TLastTransformer : class, ITransformer
{
    readonly ITransformer[] _transformers;
    readonly TransformerScope[] _scopes;

    /// <summary>The last transformer, null in an empty chain.</summary>
    public readonly TLastTransformer LastTransformer;

    /// <summary>A chain of these transformers.</summary>
    public TransformerChain(params ITransformer[] transformers)
        : this(transformers, transformers.Select(_ => TransformerScope.Everything)) { }

    public TransformerChain(IEnumerable<ITransformer> transformers, IEnumerable<TransformerScope> scopes)
    {
        (_transformers, _scopes) = ([.. transformers], [.. scopes]);
        if (_transformers.Length != _scopes.Length)
            throw Errors.Parameter(nameof(scopes), $"{_transformers.Length} transformers need as many scopes, got {_scopes.Length}.");
        var last = _transformers.LastOrDefault();
        LastTransformer = last is null ? null! : last as TLastTransformer
            ?? throw Errors.Parameter(nameof(transformers), $"The last transformer is a {last.GetType().Name}, not a {typeof(TLastTransformer).Name}.");
    }

    bool ITransformer.IsRowToRowMapper => _transformers.All(t => t.IsRowToRowMapper);

    internal IReadOnlyList<ITransformer> Parts => _transformers;

    /// <summary>The data after all transformers.</summary>
    public IDataView Transform(IDataView input) => Transform(input, TransformerScope.Everything);

    public IDataView Transform(IDataView input, TransformerScope scope)
    {
        Errors.NotNull(input, nameof(input));
        GetOutputSchema(input.Schema, scope);
        return Within(scope).Aggregate(input, (data, transformer) => transformer.Transform(data));
    }

    /// <summary>The columns after all transformers.</summary>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => GetOutputSchema(inputSchema, TransformerScope.Everything);

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema, TransformerScope scope)
    {
        Errors.NotNull(inputSchema, nameof(inputSchema));
        return Within(scope).Aggregate(inputSchema, (schema, transformer) => transformer.GetOutputSchema(schema));
    }

    /// <summary>The chain with a transformer after it.</summary>
    public TransformerChain<TNewLast> Append<TNewLast>(TNewLast transformer, TransformerScope scope = TransformerScope.Everything)
        where TNewLast : class, ITransformer => new([.. _transformers, transformer], [.. _scopes, scope]);

    /// <summary>The transformers that count for a phase.</summary>
    public TransformerChain<ITransformer> GetModelFor(TransformerScope scopeFilter) => new([.. Within(scopeFilter)]);

    /// <summary>The transformers in order.</summary>
    public IEnumerator<ITransformer> GetEnumerator() => ((IEnumerable<ITransformer>)_transformers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Releases the transformers.</summary>
    public void Dispose()
    {
        foreach (var transformer in _transformers) (transformer as IDisposable)?.Dispose();
    }

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.Tag("Chain");
        ctx.Writer.Write(_transformers.Length);
        for (var i = 0; i < _transformers.Length; i++)
        {
            ctx.Writer.Write((int)_scopes[i]);
            _transformers[i].Save(ctx);
        }
    }

    IEnumerable<ITransformer> Within(TransformerScope scope) => _transformers.Where((_, i) => (_scopes[i] & scope) != TransformerScope.None);
}
