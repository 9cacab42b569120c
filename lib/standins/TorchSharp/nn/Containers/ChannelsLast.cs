using TorchSharp.Interop;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>Images whose channels are the innermost dimension in memory: the order in which CPU convolution and pooling are vectorised.</summary>
internal static class ChannelsLast
{
    // A copy, because images of one channel lie in both orders at once, and libtorch would take them for the other.
    internal static Tensor Of(Tensor images) => Aten.Call("clone", images, (long)memory_format.channels_last);

    /// <summary>Whether a run of layers in this order can begin with a module.</summary>
    internal static bool Starts(torch.nn.Module<Tensor, Tensor> module, Tensor value) =>
        module is Conv2d && value.dim() == 4 && value.dtype == torch.ScalarType.Float32 && Keeps(module);

    /// <summary>Whether a module returns images in the order in which it gets them, and nobody can look at them in between.</summary>
    internal static bool Keeps(torch.nn.Module<Tensor, Tensor> module) => !module.Watched && module is
        Conv2d { padding_mode: PaddingModes.Zeros } or MaxPool2d or AvgPool2d or BatchNorm2d
        or ReLU or LeakyReLU or ELU or GELU or SiLU or Tanh or Sigmoid or Dropout;
}
