using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>Options of trainers that change the weights after each example.</summary>
public abstract class OnlineLinearOptions : TrainerInputBaseWithLabel
{
    /// <summary>Passes over the rows.</summary>
    public int NumberOfIterations = 1;

    /// <summary>Whether each pass takes the rows in a new random order.</summary>
    public bool Shuffle = true;
}

/// <summary>Options of trainers that average the weights over all steps.</summary>
public abstract class AveragedLinearOptions : OnlineLinearOptions
{
    /// <summary>How far a step goes.</summary>
    public float LearningRate = 1;

    /// <summary>Whether step t goes 1/√t times as far.</summary>
    public bool DecreaseLearningRate;

    /// <summary>How much each step shrinks the weights.</summary>
    public float L2Regularization;

    /// <summary>Whether the model is the average of the weights over all steps; otherwise the last ones.</summary>
    public bool Averaged = true;
}

/// <summary>Trainers that change the weights after each example.</summary>
public abstract class OnlineLinearTrainer<TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected OnlineLinearTrainer(MLContext context, LabelKind labelKind, OnlineLinearOptions options, string? weightColumn)
        : base(context, labelKind, options.FeatureColumnName, options.LabelColumnName, weightColumn)
    {
        if (options.NumberOfIterations < 1) throw Errors.Parameter(nameof(options.NumberOfIterations), $"At least one pass is needed; got {options.NumberOfIterations}.");
        OnlineOptions = options;
    }

    private protected OnlineLinearOptions OnlineOptions { get; }

    /// <summary>Features should be normalised.</summary>
    public override TrainerInfo Info { get; } = new(normalization: true, caching: true);

    /// <summary>Learns from the data, beginning with the weights of a model.</summary>
    public TTransformer Fit(IDataView trainData, LinearModelParameters modelParameters)
    {
        Errors.NotNull(modelParameters, nameof(modelParameters));
        return FitOn(trainData, modelParameters);
    }

    /// <summary>The weights to begin with, the bias last.</summary>
    private protected double[] Start(TrainingData data, object? extra)
    {
        if (extra is not LinearModelParameters model) return new double[data.Features.Columns + 1];
        if (model.FeatureCount != data.Features.Columns)
            throw Errors.Mismatch("feature", FeatureColumn.Name, $"Vector<Single, {model.FeatureCount}>, as the model to begin with", $"Vector<Single, {data.Features.Columns}>");
        return [.. model.RawWeights.Select(w => (double)w), model.Bias];
    }

    /// <summary>Visits the rows, pass after pass.</summary>
    private protected void Visit(int rows, Action<int> visit)
    {
        var random = new Random(Context.Seed());
        int[] order = [.. Enumerable.Range(0, rows)];
        for (var pass = 0; pass < OnlineOptions.NumberOfIterations; pass++)
        {
            if (OnlineOptions.Shuffle) random.Shuffle(order);
            foreach (var row in order) visit(row);
        }
    }

    private protected double[] Checked(double[] weights) => weights.All(w => float.IsFinite((float)w)) ? weights : throw Errors.Invalid(
        $"Training diverged: bring the features of '{FeatureColumn.Name}' to one scale first, for instance with NormalizeMinMax, or take a smaller learning rate.");
}

/// <summary>Trainers that average the weights over all steps.</summary>
public abstract class AveragedLinearTrainer<TTransformer, TModel> : OnlineLinearTrainer<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected AveragedLinearTrainer(MLContext context, LabelKind labelKind, AveragedLinearOptions options) : base(context, labelKind, options, null)
    {
        if (!(options.LearningRate > 0)) throw Errors.Parameter(nameof(options.LearningRate), $"The learning rate is positive; got {options.LearningRate}.");
        if (!(options.L2Regularization >= 0 && options.L2Regularization < 0.5))
            throw Errors.Parameter(nameof(options.L2Regularization), $"The regularisation lies between 0 and 0.5; got {options.L2Regularization}.");
    }

    /// <summary>Steps along the slope of the loss of one example after the other.</summary>
    private protected double[] Descend(TrainingData data, object? extra, IScalarLoss loss)
    {
        var options = (AveragedLinearOptions)OnlineOptions;
        var x = data.Features;
        var weights = Start(data, extra);
        var sum = new double[weights.Length];
        long steps = 0;
        Visit(data.Rows, i =>
        {
            steps++;
            var row = x[i];
            var rate = options.DecreaseLearningRate ? options.LearningRate / Math.Sqrt(steps) : options.LearningRate;
            var output = Dense.Dot(row, weights.AsSpan(0, row.Length)) + weights[^1];
            if (!double.IsFinite(output)) Checked([output]);
            var slope = loss.Derivative((float)output, data.Labels[i]);
            if (options.L2Regularization > 0)
                for (var j = 0; j < weights.Length; j++) weights[j] *= 1 - options.L2Regularization * rate;
            Dense.AddScaled(weights.AsSpan(0, row.Length), row, -rate * slope);
            weights[^1] -= rate * slope;
            if (options.Averaged)
                for (var j = 0; j < weights.Length; j++) sum[j] += weights[j];
        });
        return Checked(options.Averaged ? Array.ConvertAll(sum, s => s / steps) : weights);
    }
}

/// <summary>Linear regression by steps along the slope of one example after the other.</summary>
public sealed class OnlineGradientDescentTrainer : AveragedLinearTrainer<RegressionPredictionTransformer<LinearRegressionModelParameters>, LinearRegressionModelParameters>
{
    readonly Options _options;

    internal OnlineGradientDescentTrainer(MLContext context, Options options) : base(context, LabelKind.Number, options) => _options = options;

    /// <summary>Options of online gradient descent.</summary>
    public sealed class Options : AveragedLinearOptions
    {
        /// <summary>Learning rate 0.1, falling with the number of steps.</summary>
        public Options() => (LearningRate, DecreaseLearningRate) = (0.1f, true);

        /// <summary>The loss; the squared one when none is given.</summary>
        public IRegressionLoss LossFunction { get; set; } = new SquaredLoss();
    }

    private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => RegressionOutput;

    private protected override RegressionPredictionTransformer<LinearRegressionModelParameters> MakeTransformer(LinearRegressionModelParameters model,
        TrainingData data, string featureColumn, DataViewType featureType) => new(model, featureColumn, featureType);

    private protected override LinearRegressionModelParameters Train(TrainingData data, object? extra)
    {
        var weights = Descend(data.WithoutMissingFeatures("OnlineGradientDescent"), extra, _options.LossFunction ?? new SquaredLoss());
        return new(Array.ConvertAll(weights[..^1], w => (float)w), (float)weights[^1]);
    }
}

/// <summary>A linear support vector machine, by Pegasos' steps: Shalev-Shwartz, Singer and Srebro, ICML 2007. It gives no probabilities.</summary>
public sealed class LinearSvmTrainer : OnlineLinearTrainer<BinaryPredictionTransformer<LinearBinaryModelParameters>, LinearBinaryModelParameters>
{
    readonly Options _options;

    internal LinearSvmTrainer(MLContext context, Options options) : base(context, LabelKind.Binary, options, options.ExampleWeightColumnName)
    {
        if (!(options.Lambda > 0)) throw Errors.Parameter(nameof(options.Lambda), $"Lambda is positive; got {options.Lambda}.");
        if (options.BatchSize < 1) throw Errors.Parameter(nameof(options.BatchSize), $"A batch holds at least one example; got {options.BatchSize}.");
        _options = options;
    }

    /// <summary>Options of the support vector machine.</summary>
    public sealed class Options : OnlineLinearOptions
    {
        /// <summary>How much the squared weights add to the mean loss.</summary>
        public float Lambda = 0.001f;

        /// <summary>How many examples make a step.</summary>
        public int BatchSize = 1;

        /// <summary>Whether each step ends inside the ball that is known to hold the solution.</summary>
        public bool PerformProjection;

        /// <summary>Whether the bias stays 0.</summary>
        public bool NoBias;

        /// <summary>The column of weights, null for none.</summary>
        public string? ExampleWeightColumnName;
    }

    private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => BinaryOutput(probability: false);

    private protected override BinaryPredictionTransformer<LinearBinaryModelParameters> MakeTransformer(LinearBinaryModelParameters model,
        TrainingData data, string featureColumn, DataViewType featureType) => new(model, featureColumn, featureType);

    // The bias is the weight of a feature that is always 1. The model is the average over the second half of the steps, which wander
    // less than the last one alone.
    private protected override LinearBinaryModelParameters Train(TrainingData data, object? extra)
    {
        data = data.WithoutMissingFeatures("LinearSvm");
        var x = data.Features;
        var weights = Start(data, extra);
        var step = new double[weights.Length];
        var sum = new double[weights.Length];
        var total = ((long)data.Rows * OnlineOptions.NumberOfIterations + _options.BatchSize - 1) / _options.BatchSize;
        long steps = 0, averaged = 0;
        var inBatch = 0;
        void Step()
        {
            var rate = 1 / (_options.Lambda * (double)++steps);
            double norm = 0;
            for (var j = 0; j < weights.Length; j++)
            {
                weights[j] = (1 - rate * _options.Lambda) * weights[j] + rate / inBatch * step[j];
                step[j] = 0;
                norm += weights[j] * weights[j];
            }
            if (_options.PerformProjection && Math.Sqrt(_options.Lambda * norm) is var far and > 1)
                for (var j = 0; j < weights.Length; j++) weights[j] /= far;
            inBatch = 0;
            if (steps <= total / 2) return;
            averaged++;
            for (var j = 0; j < weights.Length; j++) sum[j] += weights[j];
        }
        Visit(data.Rows, i =>
        {
            var row = x[i];
            var sign = data.Labels[i] > 0 ? 1 : -1;
            if (sign * (Dense.Dot(row, weights.AsSpan(0, row.Length)) + weights[^1]) < 1)
            {
                Dense.AddScaled(step.AsSpan(0, row.Length), row, sign * data.Weight(i));
                if (!_options.NoBias) step[^1] += sign * data.Weight(i);
            }
            if (++inBatch == _options.BatchSize) Step();
        });
        if (inBatch > 0) Step();
        Checked(sum);
        return new(Array.ConvertAll(sum[..^1], s => (float)(s / averaged)), (float)(sum[^1] / averaged));
    }
}
