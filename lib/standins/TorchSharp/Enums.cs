namespace TorchSharp;

/// <summary>Where a tensor lives. This stand-in has the CPU only.</summary>
public enum DeviceType { CPU = 0, CUDA = 1, MKLDNN = 2, OPENGL = 3, OPENCL = 4, IDEEP = 5, HIP = 6, FPGA = 7, MSNPU = 8, XLA = 9, MPS = 13, META = 14 }

/// <summary>Padding by rule instead of by number.</summary>
public enum Padding { Valid = 0, Same = 1 }

/// <summary>What a convolution puts outside the image.</summary>
public enum PaddingModes { Zeros = 0, Reflect = 1, Replicate = 2, Circular = 3, Constant = 4 }

/// <summary>How scatter_reduce combines values.</summary>
public enum Reduce { prod = 0, mean = 1, amax = 2, amin = 3 }

/// <summary>How a tensor prints.</summary>
public enum TensorStringStyle { Metadata = 0, Julia = 1, Numpy = 2, CSharp = 3, Default = 4 }

/// <summary>The order of meshgrid's axes: ij rows first, xy columns first.</summary>
public enum indexing { xy = 0, ij = 1 }

/// <summary>How values lie in memory.</summary>
public enum layout { strided = 0, sparse_coo = 1 }

/// <summary>The order of dimensions in memory. channels_last is the faster one for small CNNs on a CPU.</summary>
public enum memory_format { preserve_format = 0, contiguous_format = 1, channels_last = 2 }

/// <summary>Where a Fourier transform puts the factor 1/n: in the inverse, in the transform, or its root in both.</summary>
public enum FFTNormType { Backward = 0, Forward = 1, Ortho = 2 }

/// <summary>How cdist computes Euclidean distances: by matrix products where that pays, always, or never.</summary>
public enum compute_mode { use_mm_for_euclid_dist_if_necessary = 0, use_mm_for_euclid_dist = 1, donot_use_mm_for_euclid_dist = 2 }

public static partial class torch
{
    /// <summary>The type of a tensor's elements.</summary>
    public enum ScalarType : sbyte
    {
        Byte = 0, Int8 = 1, Int16 = 2, Int32 = 3, Int64 = 4, Float16 = 5, Float32 = 6, Float64 = 7,
        ComplexFloat32 = 9, ComplexFloat64 = 10, Bool = 11, BFloat16 = 15,
    }

    /// <summary>How a division rounds.</summary>
    public enum RoundingMode { None = 0, trunc = 1, floor = 2 }
}
