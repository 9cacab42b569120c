using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>Trainers that minimise Σ loss + ½ L2 |w|² + L1 |w| by limited-memory BFGS; the biases cost nothing.</summary>
public abstract class LbfgsTrainerBase<TOptions, TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
    where TOptions : LbfgsTrainerBase<TOptions, TTransformer, TModel>.OptionsBase, new()
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected LbfgsTrainerBase(MLContext context, LabelKind labelKind, TOptions options)
        : base(context, labelKind, options.FeatureColumnName, options.LabelColumnName, options.ExampleWeightColumnName)
    {
        if (!(options.L1Regularization >= 0)) throw Errors.Parameter(nameof(options.L1Regularization), $"The regularisation is not negative; got {options.L1Regularization}.");
        if (!(options.L2Regularization >= 0)) throw Errors.Parameter(nameof(options.L2Regularization), $"The regularisation is not negative; got {options.L2Regularization}.");
        if (options.HistorySize < 1) throw Errors.Parameter(nameof(options.HistorySize), $"At least one step is remembered; got {options.HistorySize}.");
        if (!(options.OptimizationTolerance > 0)) throw Errors.Parameter(nameof(options.OptimizationTolerance), $"The tolerance is positive; got {options.OptimizationTolerance}.");
        if (options.MaximumNumberOfIterations < 1) throw Errors.Parameter(nameof(options.MaximumNumberOfIterations), $"At least one iteration is needed; got {options.MaximumNumberOfIterations}.");
        if (options.EnforceNonNegativity) throw new NotSupportedException("Weights that may not be negative are not part of this stand-in.");
        LbfgsOptions = options;
    }

    private protected TOptions LbfgsOptions { get; }

    /// <summary>Features should be normalised.</summary>
    public override TrainerInfo Info { get; } = new(normalization: true, caching: true);

    /// <summary>Options of these trainers.</summary>
    public abstract class OptionsBase : TrainerInputBaseWithWeight
    {
        /// <summary>What the absolute value of a weight costs.</summary>
        public float L1Regularization = 1;

        /// <summary>What half the square of a weight costs.</summary>
        public float L2Regularization = 1;

        /// <summary>Training ends when an iteration improves the loss by less than this share.</summary>
        public float OptimizationTolerance = 1e-7f;

        /// <summary>How many steps are remembered for the curvature.</summary>
        public int HistorySize = 20;

        /// <summary>The most iterations.</summary>
        public int MaximumNumberOfIterations = int.MaxValue;

        /// <summary>Not part of this stand-in: leave it at false.</summary>
        public bool EnforceNonNegativity;

        /// <summary>No effect: results do not depend on the number of threads.</summary>
        public int? NumberOfThreads;
    }

    /// <summary>Minimises over rows of weights, each with its bias last.</summary>
    /// <param name="data">The examples.</param>
    /// <param name="count">Number of rows of weights: 1, or one a class.</param>
    /// <param name="loss">From an example's number and its sums: its loss; puts the loss's slopes in place of the sums.</param>
    /// <param name="name">The trainer's name, for messages.</param>
    private protected double[][] Minimise(TrainingData data, int count, Func<int, double[], double> loss, string name)
    {
        var x = data.Features;
        int width = x.Columns + 1, size = count * width;
        var l1 = new double[size];
        for (var i = 0; i < size; i++) l1[i] = i % width == width - 1 ? 0 : LbfgsOptions.L1Regularization;
        var parts = Dense.Parts(x.Rows);
        var gradients = parts.Select(_ => new double[size]).ToArray();
        var losses = new double[parts.Count];
        double Function(double[] w, double[] gradient)
        {
            Parallel.For(0, parts.Count, p =>
            {
                var own = gradients[p];
                Array.Clear(own);
                losses[p] = 0;
                var sums = new double[count];
                for (var i = parts[p].From; i < parts[p].To; i++)
                {
                    var row = x[i];
                    for (var k = 0; k < count; k++) sums[k] = Dense.Dot(row, w.AsSpan(k * width, row.Length)) + w[k * width + width - 1];
                    var weight = data.Weight(i);
                    losses[p] += weight * loss(i, sums);
                    for (var k = 0; k < count; k++)
                    {
                        Dense.AddScaled(own.AsSpan(k * width, row.Length), row, weight * sums[k]);
                        own[k * width + width - 1] += weight * sums[k];
                    }
                }
            });
            double total = 0;
            for (var p = 0; p < parts.Count; p++)
            {
                total += losses[p];
                for (var i = 0; i < size; i++) gradient[i] += gradients[p][i];
            }
            for (var i = 0; i < size; i++)
            {
                if (i % width == width - 1) continue;
                total += LbfgsOptions.L2Regularization / 2.0 * w[i] * w[i];
                gradient[i] += LbfgsOptions.L2Regularization * w[i];
            }
            return total;
        }
        var best = new QuasiNewton(LbfgsOptions.HistorySize, LbfgsOptions.OptimizationTolerance, LbfgsOptions.MaximumNumberOfIterations)
            .Minimise(new double[size], Function, l1, (iteration, value) => Context.Say(name, "Info", $"Iteration {iteration}: loss {value / x.Rows:G6}."));
        return [.. Enumerable.Range(0, count).Select(k => best[(k * width)..((k + 1) * width)])];
    }
}

/// <summary>Logistic regression.</summary>
public sealed class LbfgsLogisticRegressionBinaryTrainer : LbfgsTrainerBase<LbfgsLogisticRegressionBinaryTrainer.Options,
    BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>,
    CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>
{
    internal LbfgsLogisticRegressionBinaryTrainer(MLContext context, Options options) : base(context, LabelKind.Binary, options) { }

    /// <summary>Options of logistic regression.</summary>
    public sealed class Options : OptionsBase { }

    private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => BinaryOutput(probability: true);

    private protected override BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>> MakeTransformer(
        CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator> model, TrainingData data, string featureColumn, DataViewType featureType) =>
        new(model, featureColumn, featureType);

    private protected override CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator> Train(TrainingData data, object? extra)
    {
        data = data.WithoutMissingFeatures("LbfgsLogisticRegression");
        var rows = Minimise(data, 1, (i, sums) =>
        {
            var sign = data.Labels[i] > 0 ? 1 : -1;
            var margin = sign * sums[0];
            sums[0] = -sign * Dense.Sigmoid(-margin);
            return Dense.SoftPlus(-margin);
        }, "LbfgsLogisticRegression");
        return new CalibratedModel<LinearBinaryModelParameters, PlattCalibrator>(
            new(Array.ConvertAll(rows[0][..^1], w => (float)w), (float)rows[0][^1]), new(-1, 0));
    }
}

/// <summary>Multinomial logistic regression.</summary>
public sealed class LbfgsMaximumEntropyMulticlassTrainer : LbfgsTrainerBase<LbfgsMaximumEntropyMulticlassTrainer.Options,
    MulticlassPredictionTransformer<MaximumEntropyModelParameters>, MaximumEntropyModelParameters>
{
    internal LbfgsMaximumEntropyMulticlassTrainer(MLContext context, Options options) : base(context, LabelKind.Class, options) { }

    /// <summary>Options of multinomial logistic regression.</summary>
    public sealed class Options : OptionsBase { }

    private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => ClassOutput(inputSchema.Find(LabelColumn.Name));

    private protected override MulticlassPredictionTransformer<MaximumEntropyModelParameters> MakeTransformer(MaximumEntropyModelParameters model,
        TrainingData data, string featureColumn, DataViewType featureType) => new(model, featureColumn, featureType, KeyNames.Of(data.LabelColumn));

    private protected override MaximumEntropyModelParameters Train(TrainingData data, object? extra)
    {
        data = data.WithoutMissingFeatures("LbfgsMaximumEntropy");
        return MaximumEntropyModelParameters.Of(Minimise(data, data.Classes, (i, sums) =>
        {
            var label = (int)data.Labels[i];
            var own = sums[label];
            var loss = Dense.SoftMax(sums) - own;
            sums[label] -= 1;
            return loss;
        }, "LbfgsMaximumEntropy"));
    }
}
