using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Trainers
{
    /// <summary>Least squares, solved exactly by the normal equations.</summary>
    public sealed class OlsTrainer : TrainerEstimatorBase<RegressionPredictionTransformer<OlsModelParameters>, OlsModelParameters>
    {
        readonly Options _options;

        internal OlsTrainer(MLContext context, Options options)
            : base(context, LabelKind.Number, options.FeatureColumnName, options.LabelColumnName, options.ExampleWeightColumnName)
        {
            if (!(options.L2Regularization >= 0)) throw Errors.Parameter(nameof(options.L2Regularization), $"The regularisation is not negative; got {options.L2Regularization}.");
            _options = options;
        }

        /// <summary>Options of least squares.</summary>
        public sealed class Options : TrainerInputBaseWithWeight
        {
            /// <summary>How much the sum of squared weights adds to the sum of squared errors.</summary>
            public float L2Regularization = 1e-6f;

            /// <summary>Whether to compute standard errors, t and p values.</summary>
            public bool CalculateStatistics = true;
        }

        /// <inheritdoc/>
        public override TrainerInfo Info { get; } = new();

        private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => RegressionOutput;

        private protected override RegressionPredictionTransformer<OlsModelParameters> MakeTransformer(OlsModelParameters model, TrainingData data, string featureColumn, DataViewType featureType) =>
            new(model, featureColumn, featureType);

        private protected override OlsModelParameters Train(TrainingData data, object? extra)
        {
            data = data.WithoutMissingFeatures("Ols");
            var (x, n) = (data.Features, data.Features.Columns);
            // Around the means, so that large features do not cost digits; the bias then follows from the means.
            double total = 0, labelMean = 0;
            var mean = new double[n];
            for (var i = 0; i < x.Rows; i++)
            {
                total += data.Weight(i);
                labelMean += data.Weight(i) * data.Labels[i];
                Dense.AddScaled(mean, x[i], data.Weight(i));
            }
            labelMean /= total;
            for (var j = 0; j < n; j++) mean[j] /= total;
            var products = LinearAlgebra.Scatter(x, [.. Enumerable.Range(0, x.Rows)], mean, data.Weights);
            var withLabel = new double[n];
            double totalSquares = 0;
            for (var i = 0; i < x.Rows; i++)
            {
                var residual = data.Labels[i] - labelMean;
                totalSquares += data.Weight(i) * residual * residual;
                Dense.AddScaled(withLabel, x[i], data.Weight(i) * residual);
            }
            for (var j = 0; j < n; j++) products[j, j] += _options.L2Regularization;
            var factor = LinearAlgebra.Cholesky(products) ?? throw Errors.Invalid(
                $"Least squares has no single solution: some feature of '{FeatureColumn.Name}' is constant or a sum of multiples of others. Leave it out, or raise L2Regularization (now {_options.L2Regularization}).");
            var weights = LinearAlgebra.Solve(factor, withLabel);
            var bias = labelMean - weights.Zip(mean, (w, m) => w * m).Sum();

            double squares = 0;
            for (var i = 0; i < x.Rows; i++)
            {
                var residual = data.Labels[i] - bias - Dense.Dot(x[i], weights);
                squares += data.Weight(i) * residual * residual;
            }
            var freedom = x.Rows - n - 1;
            var rSquared = 1 - squares / totalSquares;
            double[] errors = [];
            if (_options.CalculateStatistics && freedom > 0) errors = StandardErrors(factor, mean, total, squares / freedom);
            return new OlsModelParameters(Array.ConvertAll(weights, w => (float)w), (float)bias, rSquared,
                freedom > 0 ? 1 - (1 - rSquared) * (x.Rows - 1) / freedom : double.NaN, errors, [bias, .. weights], freedom);
        }

        /// <summary>The standard errors of the bias and of each weight.</summary>
        static double[] StandardErrors(double[,] factor, double[] mean, double total, double variance)
        {
            var n = mean.Length;
            var result = new double[n + 1];
            var atMean = LinearAlgebra.Solve(factor, mean);
            result[0] = Math.Sqrt(variance * (1 / total + mean.Zip(atMean, (a, b) => a * b).Sum()));
            for (var j = 0; j < n; j++)
            {
                var unit = new double[n];
                unit[j] = 1;
                result[j + 1] = Math.Sqrt(variance * LinearAlgebra.Solve(factor, unit)[j]);
            }
            return result;
        }
    }

    /// <summary>What least squares has learned, with how sure the weights are. Lists begin with the bias.</summary>
    public sealed class OlsModelParameters : RegressionModelParameters
    {
        internal OlsModelParameters(float[] weights, float bias, double rSquared, double rSquaredAdjusted, double[] errors, double[] estimates, double freedom)
            : base(weights, bias)
        {
            (RSquared, RSquaredAdjusted, StandardErrors) = (rSquared, rSquaredAdjusted, errors);
            TValues = [.. errors.Select((e, i) => estimates[i] / e)];
            PValues = [.. TValues.Select(t => Statistics.TwoSidedT(t, freedom))];
        }

        OlsModelParameters(float[] weights, float bias, double rSquared, double rSquaredAdjusted, double[] errors, double[] t, double[] p)
            : base(weights, bias) => (RSquared, RSquaredAdjusted, StandardErrors, TValues, PValues) = (rSquared, rSquaredAdjusted, errors, t, p);

        /// <summary>Share of the training labels' variance that is explained.</summary>
        public readonly double RSquared;

        /// <summary>The same, lowered for the number of features; NaN when there are no more rows than weights.</summary>
        public readonly double RSquaredAdjusted;

        /// <summary>Whether errors, t and p values are there.</summary>
        public bool HasStatistics => StandardErrors.Count > 0;

        /// <summary>The standard errors.</summary>
        public IReadOnlyList<double> StandardErrors { get; }

        /// <summary>Estimate / standard error.</summary>
        public IReadOnlyList<double> TValues { get; }

        /// <summary>The chance of so large a t value if the true weight were 0.</summary>
        public IReadOnlyList<double> PValues { get; }

        private protected override string SavedAs => "Ols";

        private protected override void SaveTo(ModelSaveContext ctx)
        {
            base.SaveTo(ctx);
            ctx.Writer.Write(RSquared);
            ctx.Writer.Write(RSquaredAdjusted);
            ctx.Write([.. StandardErrors]);
            ctx.Write([.. TValues]);
            ctx.Write([.. PValues]);
        }

        internal static OlsModelParameters Read(ModelReader reader) =>
            new(reader.Floats(), reader.Float(), reader.Double(), reader.Double(), reader.Doubles(), reader.Doubles(), reader.Doubles());
    }
}

namespace Microsoft.ML
{
    /// <summary>Trainers that solve linear equations.</summary>
    public static class MklComponentsCatalog
    {
        /// <summary>Least squares.</summary>
        public static OlsTrainer Ols(this RegressionCatalog.RegressionTrainers catalog, string labelColumnName = "Label", string featureColumnName = "Features",
            string? exampleWeightColumnName = null) => catalog.Ols(new OlsTrainer.Options
            {
                LabelColumnName = labelColumnName, FeatureColumnName = featureColumnName, ExampleWeightColumnName = exampleWeightColumnName,
            });

        public static OlsTrainer Ols(this RegressionCatalog.RegressionTrainers catalog, OlsTrainer.Options options)
        {
            Errors.NotNull(options, nameof(options));
            return new(catalog.Context, options);
        }
    }
}
