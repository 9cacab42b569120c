using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>Trainers that go through the examples in random order.</summary>
public abstract class StochasticTrainerBase<TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected StochasticTrainerBase(MLContext context, LabelKind labelKind, string featureColumn, string labelColumn, string? weightColumn)
        : base(context, labelKind, featureColumn, labelColumn, weightColumn) { }

    /// <summary>Features should be normalised.</summary>
    public override TrainerInfo Info { get; } = new(normalization: true, caching: true);
}

/// <summary>Stochastic dual coordinate ascent: one example after the other gets the best value of its dual variable.
/// Shalev-Shwartz and Zhang, Journal of Machine Learning Research 14 (2013).</summary>
public abstract class SdcaTrainerBase<TOptions, TTransformer, TModel> : StochasticTrainerBase<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
    where TOptions : SdcaTrainerBase<TOptions, TTransformer, TModel>.OptionsBase, new()
{
    private protected SdcaTrainerBase(MLContext context, LabelKind labelKind, TOptions options)
        : base(context, labelKind, options.FeatureColumnName, options.LabelColumnName, options.ExampleWeightColumnName)
    {
        if (options.L2Regularization is <= 0) throw Errors.Parameter(nameof(options.L2Regularization), $"The regularisation is positive; got {options.L2Regularization}.");
        if (options.L1Regularization is < 0) throw Errors.Parameter(nameof(options.L1Regularization), $"The regularisation is not negative; got {options.L1Regularization}.");
        if (options.MaximumNumberOfIterations is < 1) throw Errors.Parameter(nameof(options.MaximumNumberOfIterations), $"At least one iteration is needed; got {options.MaximumNumberOfIterations}.");
        if (!(options.ConvergenceTolerance > 0)) throw Errors.Parameter(nameof(options.ConvergenceTolerance), $"The tolerance is positive; got {options.ConvergenceTolerance}.");
        SdcaOptions = options;
    }

    private protected TOptions SdcaOptions { get; }

    /// <summary>Options of dual coordinate ascent.</summary>
    public abstract class OptionsBase : TrainerInputBaseWithWeight
    {
        private protected OptionsBase() { }

        /// <summary>How much the squared weights add to the mean loss; null to choose by the number of rows.</summary>
        public float? L2Regularization;

        /// <summary>How much the absolute weights add to the mean loss; null for none.</summary>
        public float? L1Regularization;

        /// <summary>Training ends when the duality gap is this share of the loss.</summary>
        public float ConvergenceTolerance = 0.01f;

        /// <summary>The most passes over the rows; null to choose by the number of rows.</summary>
        public int? MaximumNumberOfIterations;

        /// <summary>Whether each pass takes the rows in a new random order.</summary>
        public bool Shuffle = true;

        /// <summary>After how many passes the gap is looked at; null for every one.</summary>
        public int? ConvergenceCheckFrequency;

        /// <summary>No effect: one thread does the work, so that results repeat.</summary>
        public int? NumberOfThreads;
    }

    /// <summary>Passes over the rows until the duality gap is small.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="visit">Improves one example's dual variable.</param>
    /// <param name="moveBias">Gives the biases their best values for the weights as they are.</param>
    /// <param name="objectives">Primal and dual objective.</param>
    /// <param name="name">The trainer's name, for messages.</param>
    /// <param name="weights">What is learned: the best of all passes is kept, since the loss rises and falls on the way down.</param>
    private protected void Ascend(int rows, Action<int> visit, Action moveBias, Func<(double Primal, double Dual)> objectives, string name,
        params DualWeights[] weights)
    {
        var random = new Random(Context.Seed());
        int[] order = [.. Enumerable.Range(0, rows)];
        var every = SdcaOptions.ConvergenceCheckFrequency ?? 1;
        var passes = SdcaOptions.MaximumNumberOfIterations ?? Math.Clamp(2000000 / rows, 20, 5000);
        var best = double.PositiveInfinity;
        moveBias();
        for (var pass = 1; pass <= passes; pass++)
        {
            if (SdcaOptions.Shuffle) random.Shuffle(order);
            foreach (var row in order) visit(row);
            moveBias();
            if (every <= 0 || (pass % every != 0 && pass != passes)) continue;
            var (primal, dual) = objectives();
            if (!double.IsFinite(primal))
                throw Errors.Invalid($"Training diverged: bring the features of '{FeatureColumn.Name}' to one scale first, for instance with NormalizeMinMax.");
            Context.Say(name, "Info", $"Pass {pass}: loss {primal:G6}, duality gap {primal - dual:G4}.");
            if (primal < best)
            {
                best = primal;
                foreach (var part in weights) part.Keep();
            }
            if (primal - dual <= SdcaOptions.ConvergenceTolerance * Math.Abs(primal)) return;
        }
        Context.Say(name, "Warning", $"Training stopped after {passes} passes before the duality gap was small: features of one scale and without outliers (NormalizeMinMax, NormalizeBinning) help.");
    }

    // Without a choice, half the sum of squared weights is added to the sum of the losses.
    private protected double L2(int rows) => SdcaOptions.L2Regularization ?? 1.0 / rows;

    private protected double L1 => SdcaOptions.L1Regularization ?? 0;

    /// <summary>The features around their means: weights and biases then hardly act on each other, and fewer passes do.</summary>
    private protected static (FeatureMatrix Features, double[] Means) Centre(TrainingData data)
    {
        var x = data.Features;
        var means = new double[x.Columns];
        for (var i = 0; i < x.Rows; i++) Dense.AddScaled(means, x[i], 1.0 / x.Rows);
        var values = new float[x.Values.Length];
        for (var i = 0; i < values.Length; i++) values[i] = (float)(x.Values[i] - means[i % x.Columns]);
        return (x with { Values = values }, means);
    }
}

/// <summary>The primal weights that dual variables stand for, w = Σ dual · x / (λ n), pulled towards 0 for L1; and a bias, which costs nothing.</summary>
sealed class DualWeights(int features, double l1OverL2)
{
    readonly double[] _sums = new double[features];
    readonly double[] _shrunk = l1OverL2 > 0 ? new double[features] : [];

    double[]? _kept;
    double _keptBias;

    public double[] Weights => l1OverL2 > 0 ? _shrunk : _sums;

    public double Bias { get; set; }

    /// <summary>Remembers the weights as they are.</summary>
    public void Keep() => (_kept, _keptBias) = ([.. Weights], Bias);

    public double Output(ReadOnlySpan<float> x) => Dense.Dot(x, Weights) + Bias;

    public void Add(ReadOnlySpan<float> x, double factor)
    {
        Dense.AddScaled(_sums, x, factor);
        if (l1OverL2 <= 0) return;
        for (var j = 0; j < x.Length; j++) _shrunk[j] = Math.Sign(_sums[j]) * Math.Max(0, Math.Abs(_sums[j]) - l1OverL2);
    }

    /// <summary>½ l2 |w|² and l1 |w|.</summary>
    public (double Squares, double Absolutes) Penalties(double l2, double l1) => (l2 / 2 * Weights.Sum(w => w * w), l1 * Weights.Sum(Math.Abs));

    /// <summary>The weights last kept, and the bias for features that are not centred, which stands last.</summary>
    public double[] Uncentred(double[] means)
    {
        var (weights, bias) = _kept is null ? (Weights, Bias) : (_kept, _keptBias);
        return [.. weights, bias - weights.Zip(means, (w, m) => w * m).Sum()];
    }
}
