using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>Puts estimators and transformers one after the other.</summary>
public static class LearningPipelineExtensions
{
    /// <summary>First the one, then the other.</summary>
    public static EstimatorChain<TTrans> Append<TTrans>(this IEstimator<ITransformer> start, IEstimator<TTrans> estimator,
        TransformerScope scope = TransformerScope.Everything) where TTrans : class, ITransformer
    {
        Errors.NotNull(start, nameof(start));
        Errors.NotNull(estimator, nameof(estimator));
        return new([start, estimator], [TransformerScope.Everything, scope]);
    }

    public static TransformerChain<TTrans> Append<TTrans>(this ITransformer start, TTrans transformer) where TTrans : class, ITransformer
    {
        Errors.NotNull(start, nameof(start));
        Errors.NotNull(transformer, nameof(transformer));
        return new(start, transformer);
    }

    /// <summary>Nothing to do: transformed columns are kept in memory once they are made.</summary>
    public static EstimatorChain<TTrans> AppendCacheCheckpoint<TTrans>(this IEstimator<TTrans> start, IHostEnvironment env)
        where TTrans : class, ITransformer => new([start], [TransformerScope.Everything]);

    /// <summary>The estimator, with an action on what it has learned.</summary>
    public static IEstimator<TTransformer> WithOnFitDelegate<TTransformer>(this IEstimator<TTransformer> estimator, Action<TTransformer> onFit)
        where TTransformer : class, ITransformer => new Watched<TTransformer>(estimator, onFit);

    sealed class Watched<TTransformer>(IEstimator<TTransformer> inner, Action<TTransformer> onFit) : IEstimator<TTransformer>
        where TTransformer : class, ITransformer
    {
        public TTransformer Fit(IDataView input)
        {
            var fitted = inner.Fit(input);
            onFit(fitted);
            return fitted;
        }

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => inner.GetOutputSchema(inputSchema);
    }
}
