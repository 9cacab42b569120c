namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module learns: it is listed by parameters() and moved by optimisers.</summary>
    public class Parameter : torch.Tensor
    {
        /// <param name="data">The first values. The parameter takes the tensor over: <paramref name="data"/> itself becomes invalid.</param>
        /// <param name="requires_grad">Whether backward() computes its gradient.</param>
        public Parameter(torch.Tensor data, bool requires_grad = true) : base(TakeOver(data), 0) => this.requires_grad = requires_grad;

        private static nint TakeOver(torch.Tensor data)
        {
            ArgumentNullException.ThrowIfNull(data);
            if (data.is_leaf) return data.DecoupleFromNativeHandle();
            // A parameter is where a computation starts, so one that a computation made is cut from it.
            var cut = data.detach();
            data.Dispose();
            return cut.DecoupleFromNativeHandle();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes a tensor a parameter, which takes the tensor over.</summary>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}
