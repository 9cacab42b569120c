using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>Linear regression by dual coordinate ascent.</summary>
public sealed class SdcaRegressionTrainer
    : SdcaTrainerBase<SdcaRegressionTrainer.Options, RegressionPredictionTransformer<LinearRegressionModelParameters>, LinearRegressionModelParameters>
{
    internal SdcaRegressionTrainer(MLContext context, Options options) : base(context, LabelKind.Number, options) { }

    /// <summary>Options of linear regression by dual coordinate ascent.</summary>
    public sealed class Options : OptionsBase
    {
        /// <summary>The loss; the squared one when none is given.</summary>
        public ISupportSdcaRegressionLoss LossFunction { get; set; } = new SquaredLoss();
    }

    private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => RegressionOutput;

    private protected override RegressionPredictionTransformer<LinearRegressionModelParameters> MakeTransformer(LinearRegressionModelParameters model,
        TrainingData data, string featureColumn, DataViewType featureType) => new(model, featureColumn, featureType);

    private protected override LinearRegressionModelParameters Train(TrainingData data, object? extra)
    {
        data = data.WithoutMissingFeatures("Sdca");
        var loss = SdcaOptions.LossFunction ?? new SquaredLoss();
        var (x, means) = Centre(data);
        var n = x.Rows;
        var (l2, l1) = (L2(n), L1);
        var weights = new DualWeights(x.Columns, l1 / l2);
        var duals = new float[n];
        var outputs = new double[n];
        var invariants = new float[n];
        for (var i = 0; i < n; i++) invariants[i] = loss.ComputeDualUpdateInvariant((float)(data.Weight(i) * Dense.SquaredNorm(x[i]) / (l2 * n)));
        Ascend(n, i =>
        {
            var change = loss.DualUpdate((float)weights.Output(x[i]), data.Labels[i], duals[i], invariants[i], 1);
            duals[i] += change;
            weights.Add(x[i], data.Weight(i) * change / (l2 * n));
        }, () =>
        {
            for (var i = 0; i < n; i++) outputs[i] = weights.Output(x[i]);
            MoveBias(loss, data, outputs, weights);
        }, () =>
        {
            double primal = 0, dual = 0;
            for (var i = 0; i < n; i++)
            {
                primal += data.Weight(i) * loss.Loss((float)outputs[i], data.Labels[i]);
                dual += data.Weight(i) * (loss.DualLoss(data.Labels[i], duals[i]) - duals[i] * weights.Bias);
            }
            var (squares, absolutes) = weights.Penalties(l2, l1);
            return (primal / n + squares + absolutes, dual / n - squares);
        }, "Sdca", weights);
        var result = weights.Uncentred(means);
        return new(Array.ConvertAll(result[..^1], w => (float)w), (float)result[^1]);
    }

    /// <summary>Newton's steps for the bias, with the curvature of the loss from differences of its slope.</summary>
    static void MoveBias(IScalarLoss loss, TrainingData data, double[] outputs, DualWeights weights)
    {
        for (var round = 0; round < 3; round++)
        {
            double slope = 0, ahead = 0;
            const float Ahead = 0.01f;
            for (var i = 0; i < outputs.Length; i++)
            {
                slope += data.Weight(i) * loss.Derivative((float)outputs[i], data.Labels[i]);
                ahead += data.Weight(i) * loss.Derivative((float)outputs[i] + Ahead, data.Labels[i]);
            }
            var curvature = (ahead - slope) / Ahead;
            if (!(curvature > 0)) return;
            var step = -slope / curvature;
            weights.Bias += step;
            for (var i = 0; i < outputs.Length; i++) outputs[i] += step;
        }
    }
}

/// <summary>What trainers of yes and no by dual coordinate ascent have in common.</summary>
public abstract class SdcaBinaryTrainerBase<TModelParameters>
    : SdcaTrainerBase<SdcaBinaryTrainerBase<TModelParameters>.BinaryOptionsBase, BinaryPredictionTransformer<TModelParameters>, TModelParameters>
    where TModelParameters : class
{
    private protected SdcaBinaryTrainerBase(MLContext context, BinaryOptionsBase options) : base(context, LabelKind.Binary, options) { }

    /// <summary>Options of yes and no.</summary>
    public class BinaryOptionsBase : OptionsBase
    {
        /// <summary>How much more the positive examples weigh.</summary>
        public float PositiveInstanceWeight = 1;
    }

    private protected override BinaryPredictionTransformer<TModelParameters> MakeTransformer(TModelParameters model, TrainingData data,
        string featureColumn, DataViewType featureType) => new(model, featureColumn, featureType);
}

/// <summary>Logistic regression by dual coordinate ascent.</summary>
public sealed class SdcaLogisticRegressionBinaryTrainer : SdcaBinaryTrainerBase<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>
{
    internal SdcaLogisticRegressionBinaryTrainer(MLContext context, Options options) : base(context, options) { }

    /// <summary>Options of logistic regression by dual coordinate ascent.</summary>
    public sealed class Options : BinaryOptionsBase { }

    private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => BinaryOutput(probability: true);

    // The dual variable of an example is y·a with a between 0 and 1; its best value solves ln(a/(1−a)) + y·output + (a − a₀)·q = 0.
    // Yu, Huang and Lin, Machine Learning 85 (2011).
    private protected override CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator> Train(TrainingData data, object? extra)
    {
        data = data.WithoutMissingFeatures("SdcaLogisticRegression");
        var (x, means) = Centre(data);
        var n = x.Rows;
        var (l2, l1) = (L2(n), L1);
        var weights = new DualWeights(x.Columns, l1 / l2);
        var shares = new double[n];
        var outputs = new double[n];
        var signs = Array.ConvertAll(data.Labels, l => l > 0 ? 1.0 : -1.0);
        var importance = new double[n];
        var curvature = new double[n];
        for (var i = 0; i < n; i++)
        {
            importance[i] = data.Weight(i) * (signs[i] > 0 ? SdcaOptions.PositiveInstanceWeight : 1);
            curvature[i] = importance[i] * Dense.SquaredNorm(x[i]) / (l2 * n);
        }
        Ascend(n, i =>
        {
            var share = BestShare(signs[i] * weights.Output(x[i]), shares[i], curvature[i]);
            weights.Add(x[i], importance[i] * signs[i] * (share - shares[i]) / (l2 * n));
            shares[i] = share;
        }, () =>
        {
            for (var i = 0; i < n; i++) outputs[i] = weights.Output(x[i]);
            MoveBias(signs, importance, outputs, weights);
        }, () =>
        {
            double primal = 0, dual = 0;
            for (var i = 0; i < n; i++)
            {
                primal += importance[i] * Dense.SoftPlus(-signs[i] * outputs[i]);
                dual -= importance[i] * (XLogX(shares[i]) + XLogX(1 - shares[i]) + signs[i] * shares[i] * weights.Bias);
            }
            var (squares, absolutes) = weights.Penalties(l2, l1);
            return (primal / n + squares + absolutes, dual / n - squares);
        }, "SdcaLogisticRegression", weights);
        var result = weights.Uncentred(means);
        return new CalibratedModel<LinearBinaryModelParameters, PlattCalibrator>(new(Array.ConvertAll(result[..^1], w => (float)w), (float)result[^1]), new(-1, 0));
    }

    /// <summary>Newton's steps for the bias, none longer than 2. With labels of one kind alone it stops after a few.</summary>
    static void MoveBias(double[] signs, double[] importance, double[] outputs, DualWeights weights)
    {
        for (var round = 0; round < 4; round++)
        {
            double slope = 0, curvature = 1e-9;
            for (var i = 0; i < outputs.Length; i++)
            {
                var wrong = Dense.Sigmoid(-signs[i] * outputs[i]);
                slope -= importance[i] * signs[i] * wrong;
                curvature += importance[i] * wrong * (1 - wrong);
            }
            var step = Math.Clamp(-slope / curvature, -2, 2);
            if (Math.Abs(weights.Bias + step) > 30) return;
            weights.Bias += step;
            for (var i = 0; i < outputs.Length; i++) outputs[i] += step;
        }
    }

    static double XLogX(double x) => x > 0 ? x * Math.Log(x) : 0;

    /// <summary>Solves t + margin + (σ(t) − a₀)·q = 0 for t = ln(a/(1−a)) by Newton's steps inside a bracket.</summary>
    static double BestShare(double margin, double before, double q)
    {
        double low = -margin - q * (1 - before), high = -margin + q * before;
        var t = Math.Clamp(-margin, low, high);
        for (var step = 0; step < 30; step++)
        {
            var share = Dense.Sigmoid(t);
            var value = t + margin + (share - before) * q;
            if (value > 0) high = t;
            else low = t;
            var next = t - value / (1 + q * share * (1 - share));
            if (!(next > low && next < high)) next = (low + high) / 2;
            if (Math.Abs(next - t) < 1e-9 * (1 + Math.Abs(t))) return Dense.Sigmoid(next);
            t = next;
        }
        return Dense.Sigmoid(t);
    }
}

/// <summary>What trainers of several classes by dual coordinate ascent have in common.</summary>
public abstract class SdcaMulticlassTrainerBase<TModel>
    : SdcaTrainerBase<SdcaMulticlassTrainerBase<TModel>.MulticlassOptions, MulticlassPredictionTransformer<TModel>, TModel>
    where TModel : class
{
    private protected SdcaMulticlassTrainerBase(MLContext context, MulticlassOptions options) : base(context, LabelKind.Class, options) { }

    /// <summary>Options of several classes.</summary>
    public class MulticlassOptions : OptionsBase { }

    private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => ClassOutput(inputSchema.Find(LabelColumn.Name));

    private protected override MulticlassPredictionTransformer<TModel> MakeTransformer(TModel model, TrainingData data, string featureColumn, DataViewType featureType) =>
        new(model, featureColumn, featureType, KeyNames.Of(data.LabelColumn));
}

/// <summary>Multinomial logistic regression by dual coordinate ascent.</summary>
public sealed class SdcaMaximumEntropyMulticlassTrainer : SdcaMulticlassTrainerBase<MaximumEntropyModelParameters>
{
    internal SdcaMaximumEntropyMulticlassTrainer(MLContext context, Options options) : base(context, options) { }

    /// <summary>Options of multinomial logistic regression by dual coordinate ascent.</summary>
    public sealed class Options : MulticlassOptions { }

    // An example's dual vector is (1 at its class) − b with b a distribution. It moves towards the current softmax p by the share s that
    // raises the dual objective the most as far as the bound for losses of smoothness ½ tells (Shalev-Shwartz and Zhang 2014, option III).
    private protected override MaximumEntropyModelParameters Train(TrainingData data, object? extra)
    {
        data = data.WithoutMissingFeatures("SdcaMaximumEntropy");
        var (x, means) = Centre(data);
        var (n, classes) = (x.Rows, data.Classes);
        var (l2, l1) = (L2(n), L1);
        var weights = Enumerable.Range(0, classes).Select(_ => new DualWeights(x.Columns, l1 / l2)).ToArray();
        var shares = new double[n * classes];
        var outputs = new double[n * classes];
        var curvature = new double[n];
        for (var i = 0; i < n; i++)
        {
            shares[i * classes + (int)data.Labels[i]] = 1;
            curvature[i] = data.Weight(i) * Dense.SquaredNorm(x[i]) / (l2 * n);
        }
        var p = new double[classes];
        Ascend(n, i =>
        {
            var b = shares.AsSpan(i * classes, classes);
            for (var k = 0; k < classes; k++) p[k] = weights[k].Output(x[i]);
            Dense.SoftMax(p);
            // The example's own part of the duality gap is the Kullback-Leibler divergence of b from p.
            double gap = 0, distance = 0;
            for (var k = 0; k < classes; k++)
            {
                if (b[k] > 0) gap += b[k] * Math.Log(b[k] / Math.Max(p[k], 1e-300));
                distance += (p[k] - b[k]) * (p[k] - b[k]);
            }
            if (distance < 1e-20) return;
            var step = Math.Clamp((gap + distance) / (distance * (2 + curvature[i])), 0, 1);
            for (var k = 0; k < classes; k++)
            {
                var change = step * (p[k] - b[k]);
                if (change == 0) continue;
                b[k] += change;
                weights[k].Add(x[i], -data.Weight(i) * change / (l2 * n));
            }
        }, () =>
        {
            for (var i = 0; i < n; i++)
                for (var k = 0; k < classes; k++) outputs[i * classes + k] = weights[k].Output(x[i]);
            MoveBiases(data, outputs, weights);
        }, () =>
        {
            double primal = 0, dual = 0;
            for (var i = 0; i < n; i++)
            {
                var label = (int)data.Labels[i];
                outputs.AsSpan(i * classes, classes).CopyTo(p);
                primal += data.Weight(i) * (Dense.SoftMax(p) - outputs[i * classes + label]);
                for (var k = 0; k < classes; k++)
                {
                    var b = shares[i * classes + k];
                    if (b > 0) dual -= data.Weight(i) * b * Math.Log(b);
                    dual -= data.Weight(i) * ((k == label ? 1 : 0) - b) * weights[k].Bias;
                }
            }
            double squares = 0, absolutes = 0;
            foreach (var part in weights.Select(w => w.Penalties(l2, l1))) (squares, absolutes) = (squares + part.Squares, absolutes + part.Absolutes);
            return (primal / n + squares + absolutes, dual / n - squares);
        }, "SdcaMaximumEntropy", weights);
        return MaximumEntropyModelParameters.Of(Array.ConvertAll(weights, w => w.Uncentred(means)));
    }

    /// <summary>Steps for the biases by twice the diagonal of the curvature, which is a bound for it.</summary>
    static void MoveBiases(TrainingData data, double[] outputs, DualWeights[] weights)
    {
        var classes = weights.Length;
        var p = new double[classes];
        for (var round = 0; round < 3; round++)
        {
            double[] slope = new double[classes], curvature = new double[classes];
            for (var i = 0; i < data.Rows; i++)
            {
                outputs.AsSpan(i * classes, classes).CopyTo(p);
                Dense.SoftMax(p);
                for (var k = 0; k < classes; k++)
                {
                    slope[k] += data.Weight(i) * (p[k] - (k == (int)data.Labels[i] ? 1 : 0));
                    curvature[k] += data.Weight(i) * p[k] * (1 - p[k]);
                }
            }
            for (var k = 0; k < classes; k++)
            {
                var step = Math.Clamp(-slope[k] / (2 * curvature[k] + 1e-9), -2, 2);
                if (Math.Abs(weights[k].Bias + step) > 30) continue;
                weights[k].Bias += step;
                for (var i = 0; i < data.Rows; i++) outputs[i * classes + k] += step;
            }
        }
    }
}
