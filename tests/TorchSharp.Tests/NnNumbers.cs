using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>Inputs that Nn.reference.py makes too, and what it boils results down to.</summary>
internal static class NnNumbers
{
    internal static Tensor Ramp(params long[] shape)
    {
        var values = new double[shape.Aggregate(1L, (a, b) => a * b)];
        for (var k = 0; k < values.Length; k++) values[k] = (k * 37 + 11) % 101 / 50.0 - 1;
        return tensor(values).reshape(shape);
    }

    internal static double Digest(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var values = tensor.detach().to(ScalarType.Float64).contiguous().data<double>().ToArray();
        var sum = 0.0;
        for (var k = 0; k < values.Length; k++) sum += values[k] * ((k * 29 + 7) % 97 / 97.0 + 0.5);
        return sum;
    }

    internal static Tensor Of(float[] values, params long[] shape) => tensor(values).reshape(shape.Length == 0 ? [values.Length] : shape);

    internal static float[] In(Tensor tensor) => tensor.detach().contiguous().data<float>().ToArray();

    internal static void Close(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var k = 0; k < expected.Length; k++)
            Assert.True(Math.Abs(expected[k] - actual[k]) <= tolerance * Math.Max(1, Math.Abs(expected[k])),
                $"number {k}: expected {expected[k]:R}, got {actual[k]:R}");
    }

    internal static void Close(float[] expected, Tensor actual, double tolerance = 1e-6) =>
        Close(Array.ConvertAll(expected, x => (double)x), Array.ConvertAll(In(actual), x => (double)x), tolerance);
}
