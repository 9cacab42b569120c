using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A layer that computes x·Wᵀ + b. Its weights start uniform within ±1/√inputSize.</summary>
        public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, outputSize, hasBias, dtype);

        public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);
    }
}
