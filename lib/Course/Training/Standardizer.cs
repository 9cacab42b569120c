using static TorchSharp.torch;

namespace Course;

/// <summary>
/// Gives every feature mean 0 and standard deviation 1, by the mean and standard deviation of the training data: z = (x − mean) / std.
/// The standard deviation divides by n, not n − 1. A feature that never changes is only centred.
/// </summary>
public sealed class Standardizer
{
    // The values of a feature that never changes may differ from their mean by its rounding.
    private Standardizer(double[] mean, double[] std) =>
        (Mean, Std) = (mean, [.. std.Zip(mean, (s, m) => s > 1e-12 * Math.Abs(m) ? s : 1)]);

    /// <summary>The mean of each feature in the training data, [features].</summary>
    public double[] Mean { get; }

    /// <summary>The standard deviation of each feature in the training data, [features]; 1 where a feature never changes.</summary>
    public double[] Std { get; }

    /// <summary>Learns mean and standard deviation.</summary>
    /// <param name="train">The training data only: [n, features], or [n] for one feature.</param>
    public static Standardizer Fit(Tensor train)
    {
        if (train.shape.Length is not (1 or 2) || train.numel() == 0)
        {
            throw new ArgumentException($"The data must be [n, features] or [n] and not empty, not [{string.Join(", ", train.shape)}].", nameof(train));
        }
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var x = train.to_type(ScalarType.Float64).view(train.shape[0], -1);
        var mean = x.mean([0L]);
        var std = (x - mean).square().mean([0L]).sqrt();
        return new Standardizer(ToArray(mean), ToArray(std));
    }

    /// <summary>Scales data, [n, features] or [n]; the result has the same shape and type.</summary>
    public Tensor Transform(Tensor x)
    {
        using var scope = NewDisposeScope();
        return ((x - Row(Mean, x)) / Row(Std, x)).MoveToOuterDisposeScope();
    }

    /// <summary>Undoes <see cref="Transform"/>.</summary>
    public Tensor InverseTransform(Tensor z)
    {
        using var scope = NewDisposeScope();
        return (z * Row(Std, z) + Row(Mean, z)).MoveToOuterDisposeScope();
    }

    // As a tensor that lines up with the last dimension of x.
    private Tensor Row(double[] values, Tensor x)
    {
        var features = x.shape.Length == 1 ? 1 : x.shape[^1];
        if (features != Mean.Length)
        {
            throw new ArgumentException($"The standardizer was fitted on {Mean.Length} features; this data has {features}.");
        }
        return tensor(values, dtype: x.is_floating_point() ? x.dtype : ScalarType.Float32);
    }

    private static double[] ToArray(Tensor x) => x.data<double>().ToArray();
}
