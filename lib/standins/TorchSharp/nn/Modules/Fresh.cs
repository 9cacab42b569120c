using TorchSharp.Interop;
using init = TorchSharp.torch.nn.init;

namespace TorchSharp.Modules;

/// <summary>New parameters, with their first values drawn as PyTorch draws them and in its order.</summary>
internal static class Fresh
{
    internal static torch.Tensor Empty(torch.ScalarType? dtype, params long[] shape) => Aten.Call("empty.memory_format", shape, dtype ?? torch.get_default_dtype());

    internal static Parameter Uniform(torch.ScalarType? dtype, double bound, params long[] shape) =>
        new(init.uniform_(Empty(dtype, shape), -bound, bound));

    internal static Parameter Filled(torch.ScalarType? dtype, double value, params long[] shape) =>
        new(init.constant_(Empty(dtype, shape), value));

    /// <summary>A weight `[out, in, …]` of a linear or convolutional layer: uniform within ±1/√fan_in.</summary>
    internal static Parameter Weight(torch.ScalarType? dtype, params long[] shape) =>
        new(init.kaiming_uniform_(Empty(dtype, shape), a: Math.Sqrt(5)));

    /// <summary>The bias that goes with a weight: uniform within ±1/√fan_in.</summary>
    internal static Parameter Bias(torch.Tensor weight, long length)
    {
        var (fanIn, _) = init.CalculateFanInAndFanOut(weight);
        return Uniform(weight.dtype, fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0, length);
    }
}
