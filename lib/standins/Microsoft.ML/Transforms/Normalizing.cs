using System.Collections.Immutable;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Learns to bring columns to one scale.</summary>
public sealed class NormalizingEstimator : IEstimator<NormalizingTransformer>
{
    readonly InputOutputColumnPair[] _pairs;
    readonly long _maximumExampleCount;
    readonly Func<double[], NormalizerFunction> _fit;

    /// <param name="pairs">The columns.</param>
    /// <param name="maximumExampleCount">How many rows to learn from at most.</param>
    /// <param name="fit">Learns from the values of one slot, of which none is NaN.</param>
    internal NormalizingEstimator(InputOutputColumnPair[] pairs, long maximumExampleCount, Func<double[], NormalizerFunction> fit)
    {
        if (maximumExampleCount <= 0) throw Errors.Parameter(nameof(maximumExampleCount), $"At least one row is needed; got {maximumExampleCount}.");
        (_pairs, _maximumExampleCount, _fit) = (pairs, maximumExampleCount, fit);
    }

    /// <summary>Learns the scales from the data.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or holds no real numbers.</exception>
    /// <exception cref="InvalidOperationException">There are no rows.</exception>
    public NormalizingTransformer Fit(IDataView input)
    {
        var view = MemoryView.Of(input);
        if (view.Rows == 0) throw Errors.Invalid("There are no rows to learn the scales of columns from.");
        return new(_pairs, [.. _pairs.Select(pair =>
        {
            var column = view.Schema.Find("input", pair.InputColumnName);
            ColumnMaps.CheckReal(column);
            var (values, size) = ColumnMaps.Reals(view[column]);
            var rows = (int)Math.Min(view.Rows, _maximumExampleCount);
            var slots = new NormalizerFunction[size];
            Parallel.For(0, size, slot =>
            {
                var known = new List<double>(rows);
                for (var i = 0; i < rows; i++)
                    if (!double.IsNaN(values[i * size + slot])) known.Add(values[i * size + slot]);
                slots[slot] = _fit([.. known]);
            });
            return slots;
        })], [.. _pairs.Select(p => view.Schema[p.InputColumnName].Type is var type && type is VectorDataViewType),],
            [.. _pairs.Select(p => view.Schema[p.InputColumnName].Type.ItemType() == NumberDataViewType.Double)]);
    }

    /// <summary>What will come out.</summary>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        Errors.NotNull(inputSchema, nameof(inputSchema));
        return ColumnMaps.WithReals(inputSchema, _pairs);
    }
}

/// <summary>Brings columns to one scale.</summary>
public sealed class NormalizingTransformer : OneToOneTransformerBase
{
    readonly InputOutputColumnPair[] _pairs;
    readonly NormalizerFunction[][] _functions;
    readonly bool[] _isVector;
    readonly bool[] _isDouble;

    internal NormalizingTransformer(InputOutputColumnPair[] pairs, NormalizerFunction[][] functions, bool[] isVector, bool[] isDouble) =>
        (_pairs, _functions, _isVector, _isDouble) = (pairs, functions, isVector, isDouble);

    /// <summary>What was learned about a column, by its place among the columns of this transform.</summary>
    public NormalizerModelParametersBase GetNormalizerModelParameters(int index)
    {
        if ((uint)index >= (uint)_pairs.Length) throw Errors.Parameter(nameof(index), $"This transform has {_pairs.Length} columns, counted from 0; got {index}.");
        var slots = _functions[index];
        return (_isVector[index], _isDouble[index]) switch
        {
            (false, false) => slots[0].Parameters(slots, all => (float)all[0]),
            (false, true) => slots[0].Parameters(slots, all => all[0]),
            (true, false) => slots[0].Parameters(slots, all => all.Select(v => (float)v).ToImmutableArray()),
            (true, true) => slots[0].Parameters(slots, all => all.ToImmutableArray()),
        };
    }

    private protected override IReadOnlyList<NewColumn> Map(DataViewSchema schema) => [.. _pairs.Select((pair, i) =>
    {
        var column = schema.Find("input", pair.InputColumnName);
        ColumnMaps.CheckReal(column);
        var functions = _functions[i];
        if (column.Type.ValueCount() != functions.Length)
            throw Errors.Mismatch("input", column.Name, $"{functions.Length} value{(functions.Length == 1 ? "" : "s")} a row", column.Type);
        var annotations = column.SlotNamesOrNull() is { } names ? AnnotationKinds.WithSlotNames(names, normalized: true)
            : AnnotationKinds.Build(_ => { }, normalized: true);
        return new NewColumn(pair.OutputColumnName, column.Type, annotations, view => ColumnMaps.EachReal(view[column], (value, slot) => functions[slot].Apply(value)));
    })];

    private protected override void SaveTo(ModelSaveContext ctx)
    {
        ctx.Tag("Normalize");
        ColumnMaps.Write(ctx, _pairs);
        for (var i = 0; i < _pairs.Length; i++)
        {
            ctx.Writer.Write(_isVector[i]);
            ctx.Writer.Write(_isDouble[i]);
            ctx.Writer.Write(_functions[i].Length);
            foreach (var function in _functions[i]) function.Save(ctx);
        }
    }

    internal static NormalizingTransformer Read(ModelReader reader)
    {
        var pairs = ColumnMaps.ReadPairs(reader);
        var rest = pairs.Select(_ => (IsVector: reader.Bool(), IsDouble: reader.Bool(), Functions: reader.Array(() => NormalizerFunction.Read(reader)))).ToArray();
        return new(pairs, [.. rest.Select(r => r.Functions)], [.. rest.Select(r => r.IsVector)], [.. rest.Select(r => r.IsDouble)]);
    }

    /// <summary>What a normaliser has learned.</summary>
    public abstract class NormalizerModelParametersBase
    {
        private protected NormalizerModelParametersBase() { }
    }

    /// <summary>value → (value − offset) · scale.</summary>
    public sealed class AffineNormalizerModelParameters<TData> : NormalizerModelParametersBase
    {
        internal AffineNormalizerModelParameters(TData scale, TData offset) => (Scale, Offset) = (scale, offset);

        /// <summary>What is multiplied with.</summary>
        public TData Scale { get; }

        /// <summary>What is taken away first.</summary>
        public TData Offset { get; }
    }

    /// <summary>value → the share of a normal distribution below it.</summary>
    public sealed class CdfNormalizerModelParameters<TData> : NormalizerModelParametersBase
    {
        internal CdfNormalizerModelParameters(TData mean, TData standardDeviation) => (Mean, StandardDeviation) = (mean, standardDeviation);

        /// <summary>The mean.</summary>
        public TData Mean { get; }

        /// <summary>The standard deviation.</summary>
        public TData StandardDeviation { get; }

        /// <summary>Whether logarithms are taken first.</summary>
        public bool UseLog => false;
    }

    /// <summary>value → number of its bin / density − offset.</summary>
    public sealed class BinNormalizerModelParameters<TData> : NormalizerModelParametersBase
    {
        internal BinNormalizerModelParameters(ImmutableArray<TData> upperBounds, TData density, TData offset) =>
            (UpperBounds, Density, Offset) = (upperBounds, density, offset);

        /// <summary>Where the bins end.</summary>
        public ImmutableArray<TData> UpperBounds { get; }

        /// <summary>The number of the last bin.</summary>
        public TData Density { get; }

        /// <summary>What is taken away, so that 0 stays 0.</summary>
        public TData Offset { get; }
    }
}
