using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Trainers
{
    /// <summary>Finds groups around centres: each row belongs to the nearest centre, each centre is the mean of its rows.</summary>
    public sealed class KMeansTrainer : TrainerEstimatorBase<ClusteringPredictionTransformer<KMeansModelParameters>, KMeansModelParameters>
    {
        readonly Options _options;

        internal KMeansTrainer(MLContext context, Options options) : base(context, LabelKind.None, options.FeatureColumnName, null, options.ExampleWeightColumnName)
        {
            if (options.NumberOfClusters < 1) throw Errors.Parameter(nameof(options.NumberOfClusters), $"At least one group is needed; got {options.NumberOfClusters}.");
            if (options.MaximumNumberOfIterations < 1) throw Errors.Parameter(nameof(options.MaximumNumberOfIterations), $"At least one iteration is needed; got {options.MaximumNumberOfIterations}.");
            if (!(options.OptimizationTolerance > 0)) throw Errors.Parameter(nameof(options.OptimizationTolerance), $"The tolerance is positive; got {options.OptimizationTolerance}.");
            _options = options;
        }

        /// <summary>How the first centres are found. KMeansYinyang begins as KMeansPlusPlus does: it differs in speed alone.</summary>
        public enum InitializationAlgorithm { KMeansPlusPlus = 0, Random = 1, KMeansYinyang = 2 }

        /// <summary>Options of the groups.</summary>
        public sealed class Options : UnsupervisedTrainerInputBaseWithWeight
        {
            /// <summary>Number of groups.</summary>
            public int NumberOfClusters = 5;

            /// <summary>The most rounds.</summary>
            public int MaximumNumberOfIterations = 1000;

            /// <summary>Training ends when a round lessens the mean squared distance by less than this share.</summary>
            public float OptimizationTolerance = 1e-7f;

            /// <summary>How the first centres are found.</summary>
            public InitializationAlgorithm InitializationAlgorithm = InitializationAlgorithm.KMeansYinyang;

            /// <summary>No effect: results do not depend on the number of threads.</summary>
            public int? NumberOfThreads;
        }

        /// <summary>Features should be normalised.</summary>
        public override TrainerInfo Info { get; } = new(normalization: true, caching: true);

        private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => ClassOutput(null);

        private protected override ClusteringPredictionTransformer<KMeansModelParameters> MakeTransformer(KMeansModelParameters model, TrainingData data,
            string featureColumn, DataViewType featureType) => new(model, featureColumn, featureType);

        private protected override KMeansModelParameters Train(TrainingData data, object? extra)
        {
            data = data.WithoutMissingFeatures("KMeans");
            var (x, k) = (data.Features, _options.NumberOfClusters);
            if (x.Rows < k) throw Errors.Invalid($"{k} groups need at least {k} rows; there are {x.Rows}.");
            var centres = FirstCentres(data, new Random(Context.Seed()));
            var groups = new int[x.Rows];
            var parts = Dense.Parts(x.Rows);
            var distances = new double[parts.Count];
            var before = double.PositiveInfinity;
            for (var round = 1; round <= _options.MaximumNumberOfIterations; round++)
            {
                Parallel.For(0, parts.Count, p =>
                {
                    distances[p] = 0;
                    for (var i = parts[p].From; i < parts[p].To; i++)
                    {
                        var best = double.PositiveInfinity;
                        for (var c = 0; c < k; c++)
                            if (Distance(x[i], centres[c]) is var distance && distance < best) (best, groups[i]) = (distance, c);
                        distances[p] += data.Weight(i) * best;
                    }
                });
                var total = distances.Sum();
                Context.Say("KMeans", "Info", $"Round {round}: mean squared distance {total / x.Rows:G6}.");
                MoveCentres(data, groups, centres);
                if (before - total <= _options.OptimizationTolerance * total) break;
                before = total;
            }
            return new([.. centres.Select(c => Array.ConvertAll(c, v => (float)v))]);
        }

        static void MoveCentres(TrainingData data, int[] groups, double[][] centres)
        {
            var weights = new double[centres.Length];
            var sums = centres.Select(c => new double[c.Length]).ToArray();
            for (var i = 0; i < groups.Length; i++)
            {
                weights[groups[i]] += data.Weight(i);
                Dense.AddScaled(sums[groups[i]], data.Features[i], data.Weight(i));
            }
            for (var c = 0; c < centres.Length; c++)
                if (weights[c] > 0) centres[c] = Array.ConvertAll(sums[c], s => s / weights[c]); // a centre without rows stays
        }

        /// <summary>Rows as first centres: any, or (k-means++, Arthur and Vassilvitskii 2007) each with a chance that grows with the squared
        /// distance from those before.</summary>
        double[][] FirstCentres(TrainingData data, Random random)
        {
            var x = data.Features;
            double[] Row(int i) => [.. x[i].ToArray().Select(v => (double)v)];
            if (_options.InitializationAlgorithm == InitializationAlgorithm.Random)
            {
                int[] order = [.. Enumerable.Range(0, x.Rows)];
                random.Shuffle(order);
                return [.. order.Take(_options.NumberOfClusters).Select(Row)];
            }
            var centres = new List<double[]> { Row(random.Next(x.Rows)) };
            var nearest = new double[x.Rows];
            Array.Fill(nearest, double.PositiveInfinity);
            while (centres.Count < _options.NumberOfClusters)
            {
                double total = 0;
                for (var i = 0; i < x.Rows; i++) total += nearest[i] = Math.Min(nearest[i], data.Weight(i) * Distance(x[i], centres[^1]));
                var at = random.NextDouble() * total;
                var chosen = 0;
                for (; chosen < x.Rows - 1 && (at -= nearest[chosen]) >= 0; chosen++) { }
                centres.Add(Row(chosen));
            }
            return [.. centres];
        }

        internal static double Distance(ReadOnlySpan<float> row, ReadOnlySpan<double> centre)
        {
            double sum = 0;
            for (var j = 0; j < row.Length; j++) sum += (row[j] - centre[j]) * (row[j] - centre[j]);
            return sum;
        }
    }

    /// <summary>The centres of groups.</summary>
    public sealed class KMeansModelParameters : ModelParametersBase<VBuffer<float>>, IVectorModel
    {
        readonly float[][] _centres;

        internal KMeansModelParameters(float[][] centres) => _centres = centres;

        internal override int FeatureCount => _centres[0].Length;

        int IVectorModel.FeatureCount => FeatureCount;

        int IVectorModel.ScoreCount => _centres.Length;

        /// <summary>The centres: one vector a group.</summary>
        public void GetClusterCentroids(ref VBuffer<float>[] centroids, out int k)
        {
            centroids = Array.ConvertAll(_centres, c => new VBuffer<float>(c.Length, [.. c]));
            k = centroids.Length;
        }

        void IVectorModel.Score(FeatureMatrix features, float[] scores)
        {
            var centres = Array.ConvertAll(_centres, c => Array.ConvertAll(c, v => (double)v));
            Parallel.For(0, features.Rows, i =>
            {
                for (var c = 0; c < centres.Length; c++) scores[i * centres.Length + c] = (float)KMeansTrainer.Distance(features[i], centres[c]);
            });
        }

        private protected override void SaveTo(ModelSaveContext ctx)
        {
            ctx.Tag("KMeans");
            ctx.Writer.Write(_centres.Length);
            foreach (var centre in _centres) ctx.Write(centre);
        }

        internal static KMeansModelParameters Read(ModelReader reader) => new(reader.Array(reader.Floats));
    }
}

namespace Microsoft.ML
{
    /// <summary>The trainer of groups.</summary>
    public static class KMeansClusteringExtensions
    {
        /// <summary>Finds groups around centres.</summary>
        public static KMeansTrainer KMeans(this ClusteringCatalog.ClusteringTrainers catalog, string featureColumnName = "Features",
            string? exampleWeightColumnName = null, int numberOfClusters = 5) => catalog.KMeans(new KMeansTrainer.Options
            {
                FeatureColumnName = featureColumnName, ExampleWeightColumnName = exampleWeightColumnName, NumberOfClusters = numberOfClusters,
            });

        public static KMeansTrainer KMeans(this ClusteringCatalog.ClusteringTrainers catalog, KMeansTrainer.Options options)
        {
            Errors.NotNull(options, nameof(options));
            return new(catalog.Context, options);
        }
    }
}
