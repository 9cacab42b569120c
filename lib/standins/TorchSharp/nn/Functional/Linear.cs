using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What modules compute, as functions that are given their weights.</summary>
        public static partial class functional
        {
            /// <summary>x·Wᵀ + b: input `[…, in]`, weights `[out, in]`, bias `[out]`, result `[…, out]`.</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Aten.Call("linear", input, weights, bias);

            /// <summary>x₁·A·x₂ + b: weight `[out, in1, in2]`, result `[…, out]`.</summary>
            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) =>
                Aten.Call("bilinear", input1, input2, weight, bias);
        }
    }
}
