namespace Microsoft.ML;

/// <summary>A dense matrix of floats, row after row: what trainers learn from and models score.</summary>
readonly record struct FeatureMatrix(float[] Values, int Rows, int Columns)
{
    /// <summary>One row.</summary>
    public ReadOnlySpan<float> this[int row] => Values.AsSpan(row * Columns, Columns);
}
