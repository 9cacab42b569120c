using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Microsoft.ML.Transforms
{
    /// <summary>Learns the directions in which vectors spread the most.</summary>
    public sealed class PrincipalComponentAnalyzer : IEstimator<PrincipalComponentAnalysisTransformer>
    {
        readonly InputOutputColumnPair _pair;
        readonly string? _weight;
        readonly int _rank;
        readonly bool _ensureZeroMean;

        internal PrincipalComponentAnalyzer(InputOutputColumnPair pair, string? weight, int rank, bool ensureZeroMean)
        {
            if (rank < 1) throw Errors.Parameter("rank", $"At least one component is needed; got {rank}.");
            (_pair, _weight, _rank, _ensureZeroMean) = (pair, weight, rank, ensureZeroMean);
        }

        /// <summary>Learns the directions: the eigenvectors of the covariance with the largest eigenvalues.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The column is missing, no known-size vector of Single, or shorter than the rank.</exception>
        /// <exception cref="InvalidOperationException">There are no rows without missing values.</exception>
        public PrincipalComponentAnalysisTransformer Fit(IDataView input)
        {
            var view = MemoryView.Of(input);
            var features = Check(view.Schema) is var _ ? view.Features(_pair.InputColumnName, "input") : default;
            if (_rank > features.Columns) throw Errors.Parameter("rank", $"The column '{_pair.InputColumnName}' has {features.Columns} values a row; it has no {_rank} components.");
            var weights = _weight is null ? null : view.Floats(_weight, "weight");
            var rows = Enumerable.Range(0, features.Rows).Where(i => AllFinite(features[i])).ToList();
            if (rows.Count == 0) throw Errors.Invalid($"The column '{_pair.InputColumnName}' has no row without missing values to learn components from.");
            double total = 0;
            var mean = new double[features.Columns];
            foreach (var i in rows)
            {
                var weight = weights?[i] ?? 1.0;
                total += weight;
                for (var j = 0; j < mean.Length; j++) mean[j] += weight * features[i][j];
            }
            for (var j = 0; j < mean.Length; j++) mean[j] = _ensureZeroMean ? mean[j] / total : 0;
            var covariance = LinearAlgebra.Scatter(features, rows, mean, weights);
            var vectors = LinearAlgebra.LargestEigenvectors(covariance, _rank);
            return new(_pair, vectors, mean);
        }

        DataViewSchema.Column Check(DataViewSchema schema)
        {
            var column = schema.Find("input", _pair.InputColumnName);
            return column.Type is VectorDataViewType { IsKnownSize: true } vector && vector.ItemType == NumberDataViewType.Single ? column
                : throw Errors.Mismatch("input", column.Name, "a known-size vector of Single", column.Type);
        }

        static bool AllFinite(ReadOnlySpan<float> row)
        {
            foreach (var value in row)
                if (!float.IsFinite(value)) return false;
            return true;
        }

        /// <summary>What will come out.</summary>
        public SchemaShape GetOutputSchema(SchemaShape inputSchema)
        {
            Errors.NotNull(inputSchema, nameof(inputSchema));
            var column = inputSchema.Input(_pair.InputColumnName);
            if (column.Kind != SchemaShape.Column.VectorKind.Vector || column.IsKey || column.ItemType != NumberDataViewType.Single)
                throw Errors.Mismatch("input", column.Name, "a known-size vector of Single", column.Describe());
            return inputSchema.With(SchemaShape.Column.Of(_pair.OutputColumnName, new VectorDataViewType(NumberDataViewType.Single, _rank)));
        }
    }

    /// <summary>Gives the coordinates of vectors along learned directions.</summary>
    public sealed class PrincipalComponentAnalysisTransformer : OneToOneTransformerBase
    {
        readonly InputOutputColumnPair _pair;
        readonly double[][] _vectors;
        readonly double[] _mean;

        internal PrincipalComponentAnalysisTransformer(InputOutputColumnPair pair, double[][] vectors, double[] mean) =>
            (_pair, _vectors, _mean) = (pair, vectors, mean);

        private protected override IReadOnlyList<NewColumn> Map(DataViewSchema schema)
        {
            var column = schema.Find("input", _pair.InputColumnName);
            if (column.Type is not VectorDataViewType vector || vector.ItemType != NumberDataViewType.Single || vector.Size != _mean.Length)
                throw Errors.Mismatch("input", column.Name, $"Vector<Single, {_mean.Length}>", column.Type);
            return [new(_pair.OutputColumnName, new VectorDataViewType(NumberDataViewType.Single, _vectors.Length), DataViewSchema.Annotations.Empty, view =>
            {
                var features = view.Features(_pair.InputColumnName, "input");
                var result = new float[view.Rows * _vectors.Length];
                Parallel.For(0, view.Rows, i =>
                {
                    var row = features[i];
                    for (var k = 0; k < _vectors.Length; k++)
                    {
                        double sum = 0;
                        for (var j = 0; j < row.Length; j++) sum += _vectors[k][j] * (row[j] - _mean[j]);
                        result[i * _vectors.Length + k] = (float)sum;
                    }
                });
                return new VectorColumn<float>(result, _vectors.Length, view.Rows);
            })];
        }

        private protected override void SaveTo(ModelSaveContext ctx)
        {
            ctx.Tag("Pca");
            ColumnMaps.Write(ctx, [_pair]);
            ctx.Write(_mean);
            ctx.Writer.Write(_vectors.Length);
            foreach (var vector in _vectors) ctx.Write(vector);
        }

        internal static PrincipalComponentAnalysisTransformer Read(ModelReader reader)
        {
            var pair = ColumnMaps.ReadPairs(reader)[0];
            var mean = reader.Doubles();
            return new(pair, reader.Array(reader.Doubles), mean);
        }
    }
}

namespace Microsoft.ML
{
    /// <summary>Principal components.</summary>
    public static class PcaCatalog
    {
        /// <summary>Gives the coordinates of vectors along the directions in which they spread the most.</summary>
        /// <param name="catalog">The catalogue.</param>
        /// <param name="outputColumnName">The new column.</param>
        /// <param name="inputColumnName">The column of vectors, when it has another name.</param>
        /// <param name="exampleWeightColumnName">A column of weights.</param>
        /// <param name="rank">How many directions.</param>
        /// <param name="overSampling">No effect: the directions are computed exactly, not from random projections.</param>
        /// <param name="ensureZeroMean">Whether to take the mean away first.</param>
        /// <param name="seed">No effect, for the same reason.</param>
        public static PrincipalComponentAnalyzer ProjectToPrincipalComponents(this TransformsCatalog catalog, string outputColumnName,
            string? inputColumnName = null, string? exampleWeightColumnName = null, int rank = 20, int overSampling = 20, bool ensureZeroMean = true,
            int? seed = null) => new(new(outputColumnName, inputColumnName), exampleWeightColumnName, rank, ensureZeroMean);
    }
}
