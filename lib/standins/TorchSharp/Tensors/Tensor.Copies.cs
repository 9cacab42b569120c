using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Other types, other places, copies, and new tensors like this one.
    public partial class Tensor
    {
        /// <summary>A copy with memory of its own; gradients flow through it.</summary>
        public Tensor clone() => Aten.Call("clone", this);

        /// <summary>Copies the values of another tensor into this one.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Aten.InPlace("copy_", this, source, nonBlocking);

        /// <summary>Takes over the memory of another tensor.</summary>
        public Tensor set_(Tensor source) => Aten.InPlace("set_.source_Tensor", this, source);

        /// <summary>In the type of another tensor.</summary>
        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);

        /// <summary>In another type.</summary>
        public Tensor type(System.Func<Tensor, Tensor> typeFunc) => typeFunc(this);
        public Tensor type(ScalarType dtype) => to_type(dtype);

        /// <summary>The tensor in main memory: this one.</summary>
        public Tensor cpu() => this;

        /// <summary>The tensor with every element stored.</summary>
        public Tensor to_dense() => Aten.Call("to_dense", this);

        /// <summary>Page-locked memory, which only a GPU needs.</summary>
        public Tensor pin_memory() => throw new NotSupportedException("pin_memory needs a GPU; the TorchSharp stand-in runs on the CPU only.");

        /// <summary>Whether the memory is page-locked: never here.</summary>
        public bool is_pinned() => false;

        /// <summary>The tensor on a GPU, which this stand-in has not.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false) =>
            throw new NotSupportedException("There is no CUDA device: the TorchSharp stand-in runs on the CPU only. Ask torch.cuda.is_available() first.");

        /// <summary>The same shape, values left as they lie in memory.</summary>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Like("empty_like", dtype, device, requires_grad);

        /// <summary>The same shape, filled with 0.</summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Like("zeros_like", dtype, device, requires_grad);

        /// <summary>The same shape, filled with 1.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Like("ones_like", dtype, device, requires_grad);

        /// <summary>The same shape, filled with a value.</summary>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Aten.Call("full_like", this, value, dtype ?? this.dtype, Arg.None, device), requires_grad);

        /// <summary>The same shape, filled with numbers from [0, 1).</summary>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Like("rand_like", dtype, device, requires_grad);

        /// <summary>The same shape, filled with normal numbers.</summary>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Like("randn_like", dtype, device, requires_grad);

        /// <summary>The same shape, filled with whole numbers from [low, high).</summary>
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Aten.Call("randint_like.low_dtype", this, low, high, dtype ?? this.dtype, Arg.None, device), requires_grad);

        /// <summary>A tensor of this type, values left as they lie in memory.</summary>
        public Tensor new_empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty(size, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty(dim0, dim1, dim2, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            torch.empty(dim0, dim1, dim2, dim3, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty(rows, columns, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty(size, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty(size, dtype ?? this.dtype, device, requires_grad);

        /// <summary>A tensor of this type filled with 0.</summary>
        public Tensor new_zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros(size, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros(dim0, dim1, dim2, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            torch.zeros(dim0, dim1, dim2, dim3, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros(rows, columns, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros(size, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros(size, dtype ?? this.dtype, device, requires_grad);

        /// <summary>A tensor of this type filled with 1.</summary>
        public Tensor new_ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones(dim0, dim1, dim2, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            torch.ones(dim0, dim1, dim2, dim3, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones(rows, columns, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones(size, dtype ?? this.dtype, device, requires_grad);

        /// <summary>A tensor of this type filled with a value.</summary>
        public Tensor new_full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full(size, value, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            torch.full(dim0, dim1, dim2, value, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            torch.full(dim0, dim1, dim2, dim3, value, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full(rows, columns, value, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full(size, value, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full(size, value, dtype ?? this.dtype, device, requires_grad);

        /// <summary>In another type. disposeAfter frees this tensor once it is converted.</summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            if (type == dtype && !copy) return this;
            var converted = Aten.Call("to.dtype", this, type, non_blocking, copy);
            if (disposeAfter) Dispose();
            return converted;
        }

        /// <summary>In another type or place: what is there already comes back as it is.</summary>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter, non_blocking);

        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter, non_blocking);

        // Every device is the processor, so a move copies only when asked to.
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(dtype, copy, disposeAfter, non_blocking);

        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);

        public Tensor to(Tensor other, bool non_blocking = false) => to_type(other.dtype);

        /// <summary>As 8-bit numbers without sign.</summary>
        public Tensor @byte() => to_type(ScalarType.Byte);

        /// <summary>As 8-bit numbers with a sign.</summary>
        public Tensor @char() => to_type(ScalarType.Int8);

        /// <summary>As 16-bit numbers.</summary>
        public Tensor @short() => to_type(ScalarType.Int16);

        /// <summary>As 32-bit numbers.</summary>
        public Tensor @int() => to_type(ScalarType.Int32);

        /// <summary>As 64-bit numbers.</summary>
        public Tensor @long() => to_type(ScalarType.Int64);

        /// <summary>As 16-bit fractions.</summary>
        public Tensor half() => to_type(ScalarType.Float16);

        /// <summary>As 16-bit fractions with the range of 32 bits.</summary>
        public Tensor bfloat16() => to_type(ScalarType.BFloat16);

        /// <summary>In single precision.</summary>
        public Tensor @float() => to_type(ScalarType.Float32);

        /// <summary>In double precision.</summary>
        public Tensor @double() => to_type(ScalarType.Float64);

        /// <summary>As complex numbers in single precision.</summary>
        public Tensor cfloat() => to_type(ScalarType.ComplexFloat32);

        /// <summary>As complex numbers in double precision.</summary>
        public Tensor cdouble() => to_type(ScalarType.ComplexFloat64);

        /// <summary>As booleans: true where it is not zero.</summary>
        public Tensor @bool() => to_type(ScalarType.Bool);

        private Tensor Like(string op, ScalarType? dtype, Device? device, bool requires_grad) =>
            Finish(Aten.Call(op, this, dtype ?? this.dtype, Arg.None, device), requires_grad);

        private static Tensor Finish(Tensor made, bool requires_grad) => requires_grad ? made.requires_grad_() : made;
    }
}
