using Microsoft.ML.Transforms;

namespace Microsoft.ML;

/// <summary>Transforms that bring columns to one scale.</summary>
public static class NormalizationCatalog
{
    /// <summary>Divides by the standard deviation; without fixed zero, the mean is taken away first.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="outputColumnName">The new column.</param>
    /// <param name="inputColumnName">The column to read, when it has another name.</param>
    /// <param name="maximumExampleCount">How many rows to learn from at most.</param>
    /// <param name="fixZero">Whether 0 stays 0: then the root mean square becomes 1.</param>
    /// <param name="useCdf">Whether to give the share of a normal distribution below the value instead.</param>
    public static NormalizingEstimator NormalizeMeanVariance(this TransformsCatalog catalog, string outputColumnName, string? inputColumnName = null,
        long maximumExampleCount = 1000000000, bool fixZero = true, bool useCdf = false) =>
        catalog.NormalizeMeanVariance([new(outputColumnName, inputColumnName)], maximumExampleCount, fixZero, useCdf);

    public static NormalizingEstimator NormalizeMeanVariance(this TransformsCatalog catalog, InputOutputColumnPair[] columns,
        long maximumExampleCount = 1000000000, bool fixZero = true, bool useCdf = false) =>
        new(columns, maximumExampleCount, values => NormalizerFunction.MeanVariance(values, fixZero, useCdf));

    /// <summary>From 0 to 1; with fixed zero the largest absolute value becomes 1.</summary>
    public static NormalizingEstimator NormalizeMinMax(this TransformsCatalog catalog, string outputColumnName, string? inputColumnName = null,
        long maximumExampleCount = 1000000000, bool fixZero = true) =>
        catalog.NormalizeMinMax([new(outputColumnName, inputColumnName)], maximumExampleCount, fixZero);

    public static NormalizingEstimator NormalizeMinMax(this TransformsCatalog catalog, InputOutputColumnPair[] columns,
        long maximumExampleCount = 1000000000, bool fixZero = true) =>
        new(columns, maximumExampleCount, values => NormalizerFunction.MinMax(values, fixZero));

    /// <summary>The number of a value's bin, from 0 to 1; all bins have about as many values.</summary>
    public static NormalizingEstimator NormalizeBinning(this TransformsCatalog catalog, string outputColumnName, string? inputColumnName = null,
        long maximumExampleCount = 1000000000, bool fixZero = true, int maximumBinCount = 1024) =>
        catalog.NormalizeBinning([new(outputColumnName, inputColumnName)], maximumExampleCount, fixZero, maximumBinCount);

    public static NormalizingEstimator NormalizeBinning(this TransformsCatalog catalog, InputOutputColumnPair[] columns,
        long maximumExampleCount = 1000000000, bool fixZero = true, int maximumBinCount = 1024) =>
        maximumBinCount < 2 ? throw Errors.Parameter(nameof(maximumBinCount), $"At least 2 bins are needed; got {maximumBinCount}.")
            : new(columns, maximumExampleCount, values => NormalizerFunction.Binning(values, fixZero, maximumBinCount));
}
