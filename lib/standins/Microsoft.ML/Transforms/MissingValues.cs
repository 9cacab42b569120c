using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms
{
    /// <summary>Learns what to put in place of missing values.</summary>
    public sealed class MissingValueReplacingEstimator : IEstimator<MissingValueReplacingTransformer>
    {
        readonly InputOutputColumnPair[] _pairs;
        readonly ReplacementMode _mode;
        readonly bool _bySlot;

        internal MissingValueReplacingEstimator(InputOutputColumnPair[] pairs, ReplacementMode mode, bool bySlot)
        {
            if (!Enum.IsDefined(mode)) throw Errors.Parameter("replacementMode", $"{mode} is no way to replace missing values.");
            (_pairs, _mode, _bySlot) = (pairs, mode, bySlot);
        }

        /// <summary>What stands in for a missing value.</summary>
        public enum ReplacementMode : byte { DefaultValue = 0, Mean = 1, Minimum = 2, Maximum = 3, Mode = 5 }

        /// <summary>Learns the replacements from the values that are there; 0 where none is.</summary>
        public MissingValueReplacingTransformer Fit(IDataView input)
        {
            var view = MemoryView.Of(input);
            return new(_pairs, [.. _pairs.Select(pair =>
            {
                var column = view.Schema.Find("input", pair.InputColumnName);
                ColumnMaps.CheckReal(column);
                var (values, size) = ColumnMaps.Reals(view[column]);
                return _bySlot ? [.. Enumerable.Range(0, size).Select(slot => Replacement(values.Where((v, i) => i % size == slot && !double.IsNaN(v))))]
                    : Enumerable.Repeat(Replacement(values.Where(v => !double.IsNaN(v))), size).ToArray();
            })]);
        }

        double Replacement(IEnumerable<double> known)
        {
            double[] values = [.. known];
            return values.Length == 0 ? 0 : _mode switch
            {
                ReplacementMode.Mean => values.Average(),
                ReplacementMode.Minimum => values.Min(),
                ReplacementMode.Maximum => values.Max(),
                ReplacementMode.Mode => values.GroupBy(v => v).MaxBy(g => (g.Count(), -g.Key))!.Key,
                _ => 0,
            };
        }

        /// <summary>What will come out.</summary>
        public SchemaShape GetOutputSchema(SchemaShape inputSchema)
        {
            Errors.NotNull(inputSchema, nameof(inputSchema));
            return ColumnMaps.WithReals(inputSchema, _pairs);
        }
    }

    /// <summary>Puts learned values in place of missing ones.</summary>
    public sealed class MissingValueReplacingTransformer : OneToOneTransformerBase
    {
        readonly InputOutputColumnPair[] _pairs;
        readonly double[][] _replacements;

        internal MissingValueReplacingTransformer(InputOutputColumnPair[] pairs, double[][] replacements) => (_pairs, _replacements) = (pairs, replacements);

        private protected override IReadOnlyList<NewColumn> Map(DataViewSchema schema) => [.. _pairs.Select((pair, i) =>
        {
            var column = schema.Find("input", pair.InputColumnName);
            ColumnMaps.CheckReal(column);
            var replacements = _replacements[i];
            if (column.Type.ValueCount() != replacements.Length)
                throw Errors.Mismatch("input", column.Name, $"{replacements.Length} value{(replacements.Length == 1 ? "" : "s")} a row", column.Type);
            return new NewColumn(pair.OutputColumnName, column.Type, column.Annotations,
                view => ColumnMaps.EachReal(view[column], (value, slot) => double.IsNaN(value) ? replacements[slot] : value));
        })];

        private protected override void SaveTo(ModelSaveContext ctx)
        {
            ctx.Tag("ReplaceMissing");
            ColumnMaps.Write(ctx, _pairs);
            foreach (var replacements in _replacements) ctx.Write(replacements);
        }

        internal static MissingValueReplacingTransformer Read(ModelReader reader) =>
            ColumnMaps.ReadPairs(reader) is var pairs ? new(pairs, [.. pairs.Select(_ => reader.Doubles())]) : null!;
    }
}

namespace Microsoft.ML
{
    using Microsoft.ML.Transforms;

    /// <summary>Transforms for missing values.</summary>
    public static class ExtensionsCatalog
    {
        /// <summary>Puts 0, the mean, the minimum, the maximum or the most frequent value in place of NaN.</summary>
        public static MissingValueReplacingEstimator ReplaceMissingValues(this TransformsCatalog catalog, string outputColumnName, string? inputColumnName = null,
            MissingValueReplacingEstimator.ReplacementMode replacementMode = MissingValueReplacingEstimator.ReplacementMode.DefaultValue, bool imputeBySlot = true) =>
            new([new(outputColumnName, inputColumnName)], replacementMode, imputeBySlot);

        public static MissingValueReplacingEstimator ReplaceMissingValues(this TransformsCatalog catalog, InputOutputColumnPair[] columns,
            MissingValueReplacingEstimator.ReplacementMode replacementMode = MissingValueReplacingEstimator.ReplacementMode.DefaultValue, bool imputeBySlot = true) =>
            new(columns, replacementMode, imputeBySlot);
    }
}
