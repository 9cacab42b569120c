using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Loading data and choosing rows.</summary>
public sealed partial class DataOperationsCatalog
{
    internal DataOperationsCatalog(MLContext context) => Context = context;

    internal MLContext Context { get; }
}

/// <summary>Transforms of columns.</summary>
public sealed class TransformsCatalog
{
    internal TransformsCatalog(MLContext context)
    {
        Context = context;
        Categorical = new(context);
        Conversion = new(context);
    }

    internal MLContext Context { get; }

    /// <summary>Transforms of categories.</summary>
    public CategoricalTransforms Categorical { get; }

    /// <summary>Changes of type.</summary>
    public ConversionTransforms Conversion { get; }

    /// <summary>Transforms of categories.</summary>
    public sealed class CategoricalTransforms
    {
        internal CategoricalTransforms(MLContext context) => Context = context;

        internal MLContext Context { get; }
    }

    /// <summary>Changes of type.</summary>
    public sealed class ConversionTransforms
    {
        internal ConversionTransforms(MLContext context) => Context = context;

        internal MLContext Context { get; }
    }
}

/// <summary>What the catalogues of trainers have in common.</summary>
public abstract partial class TrainCatalogBase
{
    private protected TrainCatalogBase(MLContext context) => Context = context;

    internal MLContext Context { get; }

    /// <summary>What the lists of trainers have in common.</summary>
    public abstract class CatalogInstantiatorBase
    {
        private protected CatalogInstantiatorBase(TrainCatalogBase owner) => Context = owner.Context;

        internal MLContext Context { get; }
    }

    /// <summary>One fold of a cross-validation.</summary>
    public sealed class CrossValidationResult<T> where T : class
    {
        /// <summary>The model learned on the other folds.</summary>
        public readonly ITransformer Model;

        /// <summary>Its metrics on this fold.</summary>
        public readonly T Metrics;

        /// <summary>This fold, scored.</summary>
        public readonly IDataView ScoredHoldOutSet;

        /// <summary>Number of the fold, from 0.</summary>
        public readonly int Fold;

        internal CrossValidationResult(ITransformer model, T metrics, IDataView scored, int fold) =>
            (Model, Metrics, ScoredHoldOutSet, Fold) = (model, metrics, scored, fold);
    }
}

/// <summary>Predicting numbers.</summary>
public sealed partial class RegressionCatalog : TrainCatalogBase
{
    internal RegressionCatalog(MLContext context) : base(context) => Trainers = new(this);

    /// <summary>The trainers.</summary>
    public RegressionTrainers Trainers { get; }

    /// <summary>The trainers; each is an extension method.</summary>
    public sealed class RegressionTrainers : CatalogInstantiatorBase
    {
        internal RegressionTrainers(RegressionCatalog owner) : base(owner) { }
    }
}

/// <summary>Predicting yes or no.</summary>
public sealed partial class BinaryClassificationCatalog : TrainCatalogBase
{
    internal BinaryClassificationCatalog(MLContext context) : base(context) => Trainers = new(this);

    /// <summary>The trainers.</summary>
    public BinaryClassificationTrainers Trainers { get; }

    /// <summary>The trainers; each is an extension method.</summary>
    public sealed class BinaryClassificationTrainers : CatalogInstantiatorBase
    {
        internal BinaryClassificationTrainers(BinaryClassificationCatalog owner) : base(owner) { }
    }
}

/// <summary>Predicting one of several classes.</summary>
public sealed partial class MulticlassClassificationCatalog : TrainCatalogBase
{
    internal MulticlassClassificationCatalog(MLContext context) : base(context) => Trainers = new(this);

    /// <summary>The trainers.</summary>
    public MulticlassClassificationTrainers Trainers { get; }

    /// <summary>The trainers; each is an extension method.</summary>
    public sealed class MulticlassClassificationTrainers : CatalogInstantiatorBase
    {
        internal MulticlassClassificationTrainers(MulticlassClassificationCatalog owner) : base(owner) { }
    }
}

/// <summary>Finding groups.</summary>
public sealed partial class ClusteringCatalog : TrainCatalogBase
{
    internal ClusteringCatalog(MLContext context) : base(context) => Trainers = new(this);

    /// <summary>The trainers.</summary>
    public ClusteringTrainers Trainers { get; }

    /// <summary>The trainers; each is an extension method.</summary>
    public sealed class ClusteringTrainers : CatalogInstantiatorBase
    {
        internal ClusteringTrainers(ClusteringCatalog owner) : base(owner) { }
    }
}

/// <summary>Saving, loading and using models.</summary>
public sealed partial class ModelOperationsCatalog
{
    internal ModelOperationsCatalog(MLContext context) => Context = context;

    internal MLContext Context { get; }
}
