using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>What the trainers of trees have in common.</summary>
public abstract class FastTreeTrainerBase<TOptions, TTransformer, TModel> : TrainerEstimatorBaseWithGroupId<TTransformer, TModel>
    where TOptions : TreeOptions, new()
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected FastTreeTrainerBase(MLContext context, LabelKind labelKind, TOptions options)
        : base(context, labelKind, options.FeatureColumnName, options.LabelColumnName, options.ExampleWeightColumnName, options.RowGroupColumnName)
    {
        options.Check();
        Chosen = options;
    }

    private protected TOptions Chosen { get; }

    /// <summary>Trees need no scaled features.</summary>
    public sealed override TrainerInfo Info { get; } = new(normalization: false, caching: false);

    private protected BinnedFeatures Bin(TrainingData data)
    {
        var (rows, features) = (data.Rows, data.Features.Columns);
        var columns = new float[features][];
        for (var f = 0; f < features; f++) columns[f] = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            var values = data.Features[row];
            for (var f = 0; f < features; f++) columns[f][row] = values[f];
        }
        if (data.Weights is { } weights && weights.Any(w => !(w >= 0 && float.IsFinite(w))))
            throw Errors.Invalid($"The weight column '{WeightColumn.Name}' has negative, infinite or missing values: a weight is a number of at least 0.");
        return BinnedFeatures.From(columns, Chosen.MaximumBinCountPerFeature, Chosen.Threads);
    }
}

/// <summary>What the forests have in common.</summary>
public abstract class RandomForestTrainerBase<TOptions, TTransformer, TModel> : FastTreeTrainerBase<TOptions, TTransformer, TModel>
    where TOptions : FastForestOptionsBase, new()
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected RandomForestTrainerBase(MLContext context, LabelKind labelKind, TOptions options) : base(context, labelKind, options)
    {
    }
}

/// <summary>What the trainers that boost have in common.</summary>
public abstract class BoostingFastTreeTrainerBase<TOptions, TTransformer, TModel> : FastTreeTrainerBase<TOptions, TTransformer, TModel>
    where TOptions : BoostedTreeOptions, new()
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected BoostingFastTreeTrainerBase(MLContext context, LabelKind labelKind, TOptions options) : base(context, labelKind, options)
    {
    }
}

/// <summary>Gradient boosting for a number, on the squared error.</summary>
public sealed class FastTreeRegressionTrainer
    : BoostingFastTreeTrainerBase<FastTreeRegressionTrainer.Options, RegressionPredictionTransformer<FastTreeRegressionModelParameters>, FastTreeRegressionModelParameters>
{
    internal FastTreeRegressionTrainer(MLContext context, Options options) : base(context, LabelKind.Number, options)
    {
    }

    /// <summary>Options of this trainer.</summary>
    public sealed class Options : BoostedTreeOptions
    {
    }

    private protected override FastTreeRegressionModelParameters Train(TrainingData data, object? extra) =>
        new(Boosting.Grow(Bin(data), new SquaredLoss(data.Labels), data.Weights, Chosen.Settings(), Chosen.Threads), data.Features.Columns);

    private protected override RegressionPredictionTransformer<FastTreeRegressionModelParameters> MakeTransformer(
        FastTreeRegressionModelParameters model, TrainingData data, string featureColumn, DataViewType featureType) => new(model, featureColumn, featureType);

    private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => RegressionOutput;
}

/// <summary>Gradient boosting for yes or no, on the likelihood. P(yes) = 1 / (1 + exp(−2 · learning rate · score)).</summary>
public sealed class FastTreeBinaryTrainer
    : BoostingFastTreeTrainerBase<FastTreeBinaryTrainer.Options,
        BinaryPredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>>,
        CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>>
{
    internal FastTreeBinaryTrainer(MLContext context, Options options) : base(context, LabelKind.Binary, options)
    {
    }

    /// <summary>Options of this trainer.</summary>
    public sealed class Options : BoostedTreeOptions
    {
    }

    private protected override CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator> Train(TrainingData data, object? extra)
    {
        var slope = 2 * Chosen.LearningRate;
        var loss = new LogisticLoss(Array.ConvertAll(data.Labels, label => label > 0), slope);
        var trees = Boosting.Grow(Bin(data), loss, data.Weights, Chosen.Settings(), Chosen.Threads);
        var model = new FastTreeBinaryModelParameters(trees, data.Features.Columns);
        return new CalibratedModel<FastTreeBinaryModelParameters, PlattCalibrator>(model, new PlattCalibrator(-slope, 0));
    }

    private protected override BinaryPredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>> MakeTransformer(
        CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator> model, TrainingData data, string featureColumn, DataViewType featureType) =>
        new(model, featureColumn, featureType);

    private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => BinaryOutput(probability: true);
}

/// <summary>A random forest for a number.</summary>
public sealed class FastForestRegressionTrainer
    : RandomForestTrainerBase<FastForestRegressionTrainer.Options, RegressionPredictionTransformer<FastForestRegressionModelParameters>, FastForestRegressionModelParameters>
{
    internal FastForestRegressionTrainer(MLContext context, Options options) : base(context, LabelKind.Number, options)
    {
    }

    /// <summary>Options of this trainer.</summary>
    public sealed class Options : FastForestOptionsBase
    {
    }

    private protected override FastForestRegressionModelParameters Train(TrainingData data, object? extra) =>
        new(Forest.Grow(Bin(data), data.Labels, data.Weights, Chosen.Settings(samples: true), Chosen.Threads), data.Features.Columns);

    private protected override RegressionPredictionTransformer<FastForestRegressionModelParameters> MakeTransformer(
        FastForestRegressionModelParameters model, TrainingData data, string featureColumn, DataViewType featureType) => new(model, featureColumn, featureType);

    private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => RegressionOutput;
}

/// <summary>A random forest for yes or no. Its scores are not calibrated: evaluate them with EvaluateNonCalibrated.</summary>
public sealed class FastForestBinaryTrainer
    : RandomForestTrainerBase<FastForestBinaryTrainer.Options, BinaryPredictionTransformer<FastForestBinaryModelParameters>, FastForestBinaryModelParameters>
{
    internal FastForestBinaryTrainer(MLContext context, Options options) : base(context, LabelKind.Binary, options)
    {
    }

    /// <summary>Options of this trainer.</summary>
    public sealed class Options : FastForestOptionsBase
    {
    }

    private protected override FastForestBinaryModelParameters Train(TrainingData data, object? extra) =>
        new(Forest.Grow(Bin(data), Array.ConvertAll(data.Labels, label => label > 0 ? 1f : -1f), data.Weights, Chosen.Settings(samples: false), Chosen.Threads),
            data.Features.Columns);

    private protected override BinaryPredictionTransformer<FastForestBinaryModelParameters> MakeTransformer(
        FastForestBinaryModelParameters model, TrainingData data, string featureColumn, DataViewType featureType) => new(model, featureColumn, featureType);

    private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => BinaryOutput(probability: false);
}
