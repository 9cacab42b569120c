namespace TorchSharp;

public static partial class torch
{
    /// <summary>How interpolation fills new pixels.</summary>
    public enum InterpolationMode { Nearest = 0, Linear = 1, Bilinear = 2, Bicubic = 3, Trilinear = 4, Area = 5, NearestExact = 6 }

    /// <summary>How upsampling fills new pixels.</summary>
    public enum UpsampleMode { Nearest = 0, Linear = 1, Bilinear = 2, Bicubic = 3, Trilinear = 4 }

    /// <summary>How grid_sample reads between pixels.</summary>
    public enum GridSampleMode { Nearest = 0, Bilinear = 2 }

    /// <summary>What grid_sample reads outside the image.</summary>
    public enum GridSamplePaddingMode { Zeros = 0, Reflection = 1, Border = 2 }

    public static partial class nn
    {
        /// <summary>What a loss makes of the losses of its elements.</summary>
        public enum Reduction { None = 0, Mean = 1, Sum = 2 }

        /// <summary>The activation inside a transformer layer.</summary>
        public enum Activations { ReLU = 0, GELU = 1 }

        /// <summary>The activation inside a recurrent layer.</summary>
        public enum NonLinearities { ReLU = 0, Tanh = 1 }
    }
}

/// <summary>How an EmbeddingBag combines the vectors of a bag.</summary>
public enum EmbeddingBagMode { Sum = 0, Mean = 1, Max = 2 }
