using System.Runtime.InteropServices;
using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>Tensors from numbers and back, by the one constructor-free way that every version of the surface has: a saved state.</summary>
internal static class Numbers
{
    internal static Tensor Of(float[] values, params long[] shape)
    {
        if (shape.Length == 0) shape = [values.Length];
        return torch.tensor(values).reshape(shape);
    }

    internal static float[] In(Tensor tensor) => tensor.detach().contiguous().flatten().data<float>().ToArray();

    internal static void Close(float[] expected, Tensor actual, double tolerance = 1e-6)
    {
        var values = In(actual);
        Assert.Equal(expected.Length, values.Length);
        for (var k = 0; k < expected.Length; k++)
            Assert.True(Math.Abs(expected[k] - values[k]) <= tolerance * Math.Max(1, Math.Abs(expected[k])),
                $"element {k}: expected {expected[k]:R}, got {values[k]:R}");
    }
}
