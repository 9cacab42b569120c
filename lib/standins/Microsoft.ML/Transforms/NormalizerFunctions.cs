using System.Collections.Immutable;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>What brings the values of one slot to scale.</summary>
abstract class NormalizerFunction
{
    public abstract double Apply(double value);

    public abstract void Save(ModelSaveContext ctx);

    /// <summary>The public description of all slots' functions; <paramref name="gather"/> makes one value of the slots' numbers.</summary>
    public abstract NormalizingTransformer.NormalizerModelParametersBase Parameters<T>(NormalizerFunction[] slots, Func<double[], T> gather);

    public static NormalizerFunction Read(ModelReader reader) => reader.Text() switch
    {
        "affine" => new Affine(reader.Double(), reader.Double()),
        "cdf" => new Cdf(reader.Double(), reader.Double()),
        "bins" => new Bins(reader.Doubles(), reader.Double()),
        var other => throw new FormatException($"No normaliser '{other}' is known."),
    };

    /// <summary>Mean 0 and standard deviation 1; with fixed zero, root mean square 1.</summary>
    public static NormalizerFunction MeanVariance(double[] values, bool fixZero, bool useCdf)
    {
        var mean = values.Length == 0 ? 0 : values.Average();
        var variance = values.Length == 0 ? 0 : values.Sum(v => (v - mean) * (v - mean)) / values.Length;
        if (useCdf) return new Cdf(mean, Math.Sqrt(variance));
        var width = Math.Sqrt(fixZero ? variance + mean * mean : variance);
        return new Affine(width > 0 ? 1 / width : 0, fixZero ? 0 : mean);
    }

    /// <summary>From 0 to 1; with fixed zero, the largest absolute value becomes 1.</summary>
    public static NormalizerFunction MinMax(double[] values, bool fixZero)
    {
        if (values.Length == 0) return new Affine(0, 0);
        double min = values.Min(), max = values.Max();
        var width = fixZero ? Math.Max(Math.Abs(min), Math.Abs(max)) : max - min;
        return new Affine(width > 0 ? 1 / width : 0, fixZero ? 0 : min);
    }

    /// <summary>Bins of about as many values each.</summary>
    public static NormalizerFunction Binning(double[] values, bool fixZero, int maximumBinCount)
    {
        Array.Sort(values);
        var bounds = new List<double>();
        double want = values.Length / (double)maximumBinCount, taken = 0;
        var distinct = values.Distinct().Count();
        for (int i = 0, next; i < values.Length; i = next)
        {
            for (next = i; next < values.Length && values[next] == values[i]; next++) { }
            taken += next - i;
            if (next == values.Length || (distinct > maximumBinCount && taken < want * (bounds.Count + 1))) continue;
            bounds.Add((values[next - 1] + values[next]) / 2);
        }
        bounds.Add(double.PositiveInfinity);
        double[] upper = [.. bounds];
        return new Bins(upper, fixZero ? Bins.Place(upper, 0) : 0);
    }

    sealed class Affine(double scale, double offset) : NormalizerFunction
    {
        readonly double _scale = scale, _offset = offset;

        public override double Apply(double value) => (value - _offset) * _scale;

        public override void Save(ModelSaveContext ctx)
        {
            ctx.Writer.Write("affine");
            ctx.Writer.Write(_scale);
            ctx.Writer.Write(_offset);
        }

        public override NormalizingTransformer.NormalizerModelParametersBase Parameters<T>(NormalizerFunction[] slots, Func<double[], T> gather) =>
            new NormalizingTransformer.AffineNormalizerModelParameters<T>(
                gather([.. slots.Select(s => ((Affine)s)._scale)]), gather([.. slots.Select(s => ((Affine)s)._offset)]));
    }

    sealed class Cdf(double mean, double deviation) : NormalizerFunction
    {
        readonly double _mean = mean, _deviation = deviation;

        public override double Apply(double value) => _deviation > 0 ? Statistics.NormalCdf((value - _mean) / _deviation) : 0;

        public override void Save(ModelSaveContext ctx)
        {
            ctx.Writer.Write("cdf");
            ctx.Writer.Write(_mean);
            ctx.Writer.Write(_deviation);
        }

        public override NormalizingTransformer.NormalizerModelParametersBase Parameters<T>(NormalizerFunction[] slots, Func<double[], T> gather) =>
            new NormalizingTransformer.CdfNormalizerModelParameters<T>(
                gather([.. slots.Select(s => ((Cdf)s)._mean)]), gather([.. slots.Select(s => ((Cdf)s)._deviation)]));
    }

    sealed class Bins(double[] upper, double offset) : NormalizerFunction
    {
        readonly double[] _upper = upper;
        readonly double _offset = offset;

        /// <summary>The place of a value among the bins, from 0 to 1.</summary>
        public static double Place(double[] upper, double value)
        {
            var at = Array.BinarySearch(upper, value);
            return (at >= 0 ? at : ~at) / (double)Math.Max(1, upper.Length - 1);
        }

        public override double Apply(double value) => double.IsNaN(value) ? value : Place(_upper, value) - _offset;

        public override void Save(ModelSaveContext ctx)
        {
            ctx.Writer.Write("bins");
            ctx.Write(_upper);
            ctx.Writer.Write(_offset);
        }

        public override NormalizingTransformer.NormalizerModelParametersBase Parameters<T>(NormalizerFunction[] slots, Func<double[], T> gather)
        {
            var all = slots.Cast<Bins>().ToArray();
            var density = gather([.. all.Select(s => (double)Math.Max(1, s._upper.Length - 1))]);
            var offset = gather([.. all.Select(s => s._offset)]);
            // For a scalar the bounds are numbers; for a vector there is one list of bounds for each slot.
            var bounds = slots.Length == 1 && typeof(T).IsPrimitive
                ? all[0]._upper.Select(u => gather([u])).ToImmutableArray() : all.Select(s => gather(s._upper)).ToImmutableArray();
            return new NormalizingTransformer.BinNormalizerModelParameters<T>(bounds, density, offset);
        }
    }
}
