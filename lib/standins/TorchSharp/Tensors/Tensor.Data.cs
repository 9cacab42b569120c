using System.Numerics;
using TorchSharp.Interop;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements as C# numbers of their own type.</summary>
        /// <exception cref="ArgumentException">The tensor holds another type.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            MustHold<T>();
            return new TensorAccessor<T>(this);
        }

        /// <summary>The single element, in the tensor's own type.</summary>
        /// <exception cref="ArgumentException">There is more than one element, or the tensor holds another type.</exception>
        public unsafe T item<T>() where T : unmanaged
        {
            MustHold<T>();
            if (numel() != 1)
                throw new ArgumentException($"item needs a tensor of one element; this one has shape [{string.Join(", ", shape)}].");
            var value = *(T*)DataPointer;
            GC.KeepAlive(this);
            return value;
        }

        /// <summary>The single element.</summary>
        public Scalar ToScalar()
        {
            var value = Aten.CallScalar("item", this);
            return value.Tag switch
            {
                Tag.Int => value.Bits,
                Tag.Bool => value.Bits != 0,
                Tag.Complex => new Complex(value.Double, BitConverter.Int64BitsToDouble(value.N)),
                _ => value.Double,
            };
        }

        /// <summary>The tensor's memory. It is valid while the tensor is alive.</summary>
        /// <exception cref="NotSupportedException">The elements do not lie in order: call contiguous() first.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_contiguous()) throw new NotSupportedException("The bytes of a tensor that is not contiguous are not in order: call contiguous() first.");
                var count = checked((int)(numel() * element_size()));
                return count == 0 ? [] : new Span<byte>((void*)DataPointer, count);
            }
            set
            {
                var own = bytes;
                if (value.Length != own.Length) throw new ArgumentException($"{value.Length} bytes do not fill a tensor of {own.Length} bytes.");
                value.CopyTo(own);
                GC.KeepAlive(this);
            }
        }

        public byte ReadCpuByte(long i) => ReadCpuValue<byte>(i);
        public sbyte ReadCpuSByte(long i) => ReadCpuValue<sbyte>(i);
        public short ReadCpuInt16(long i) => ReadCpuValue<short>(i);
        public int ReadCpuInt32(long i) => ReadCpuValue<int>(i);
        public long ReadCpuInt64(long i) => ReadCpuValue<long>(i);
        public float ReadCpuSingle(long i) => ReadCpuValue<float>(i);
        public double ReadCpuDouble(long i) => ReadCpuValue<double>(i);
        public bool ReadCpuBool(long i) => ReadCpuValue<bool>(i);
        public float ReadCpuFloat16(long i) => (float)ReadCpuValue<Half>(i);

        /// <summary>Element i, counted over all elements.</summary>
        public T ReadCpuValue<T>(long i) where T : unmanaged => data<T>()[i];

        private void MustHold<T>()
        {
            if (TypeOf<T>() != dtype)
                throw new ArgumentException($"The tensor holds {dtype}, not {typeof(T).Name}: ask for that type, or convert first with to_type(ScalarType.{TypeOf<T>()}).");
        }
    }
}
