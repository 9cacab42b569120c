using TorchSharp.Interop;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>An array of numbers with a shape, computed by libtorch, that can remember how it was computed.</summary>
    [TypeFormatterSource(typeof(TypeFormatterSource))]
    public partial class Tensor : IDisposable
    {
        private static long totalCount;
        private static long peakCount;

        private nint handle;
        private readonly long bytes_; // of memory that came with it, told to the garbage collector

        /// <param name="handle">A TensorImpl* with one reference, which the tensor takes over.</param>
        /// <param name="freshBytes">Memory that came to life with it; 0 for a view.</param>
        internal Tensor(nint handle, long freshBytes)
        {
            this.handle = handle;
            bytes_ = freshBytes;
            if (freshBytes > 0) TensorMemory.Add(freshBytes);
            Scope = DisposeScopeManager.Current;
            Scope?.Register(this);
            var statistics = DisposeScopeManager.Tensors;
            if (Scope is null) statistics.CreatedOutsideScopeCount++;
            else statistics.CreatedInScopeCount++;
            // The peak is the largest total that some thread saw: good enough to watch memory by.
            var total = Interlocked.Increment(ref totalCount);
            if (total > peakCount) peakCount = total;
        }

        ~Tensor() => Dispose(false);

        internal DisposeScope? Scope { get; set; }

        /// <summary>How many tensors there are now, in the whole process.</summary>
        public static long TotalCount => Interlocked.Read(ref totalCount);

        /// <summary>How many there were at most.</summary>
        public static long PeakCount => Interlocked.Read(ref peakCount);

        /// <summary>A name of your own, to tell tensors apart while debugging.</summary>
        public string? name { get; set; }

        /// <summary>The native tensor.</summary>
        /// <exception cref="InvalidOperationException">The tensor was disposed.</exception>
        public IntPtr Handle => handle != 0 ? handle : throw new InvalidOperationException("Tensor invalid -- empty handle: it was disposed before.");

        /// <summary>True once it was disposed.</summary>
        public bool IsInvalid => handle == 0;

        /// <summary>Frees the native tensor now instead of at some garbage collection.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            var owned = Interlocked.Exchange(ref handle, 0);
            if (owned == 0) return;
            if (disposing)
            {
                var statistics = DisposeScopeManager.Tensors;
                if (Scope is null) statistics.DisposedOutsideScopeCount++;
                else statistics.DisposedInScopeCount++;
                Scope?.MarkAsDisposed(this);
            }
            Scope = null;
            Interlocked.Decrement(ref totalCount);
            Native.ct_release(owned);
            if (bytes_ > 0) TensorMemory.Remove(bytes_);
        }

        /// <summary>Gives the native tensor away; this object becomes invalid.</summary>
        public IntPtr DecoupleFromNativeHandle()
        {
            Scope?.MarkAsDisposed(this);
            GC.SuppressFinalize(this);
            if (bytes_ > 0) TensorMemory.Remove(bytes_);
            Interlocked.Decrement(ref totalCount);
            return Interlocked.Exchange(ref handle, 0);
        }

        /// <summary>Hands the tensor to the scope around the current one.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            Scope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes the tensor out of every scope.</summary>
        public Tensor DetachFromDisposeScope()
        {
            Scope?.Detach(this);
            return this;
        }

        // The real package's own spelling, kept for old code.
        public Tensor DetatchFromDisposeScope() => DetachFromDisposeScope();

        /// <summary>Hands the tensor to another scope.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope other)
        {
            if (Scope is { } scope) scope.MoveToOther(other, this);
            else other?.Attach(this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.Scope!);

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype { get { var t = (ScalarType)Native.ct_dtype(Handle); GC.KeepAlive(this); return t; } }

        /// <summary>Where it lives.</summary>
        public Device device => CPU;

        public DeviceType device_type => DeviceType.CPU;

        public int device_index => -1;

        public bool is_cpu() => true;

        public bool is_cuda => false;

        public bool is_meta => false;

        /// <summary>Whether only elements that are not zero are stored.</summary>
        public bool is_sparse { get { var sparse = Native.ct_is_sparse(Handle) != 0; GC.KeepAlive(this); return sparse; } }

        /// <summary>Where in its storage the tensor starts, in elements.</summary>
        public long storage_offset() { var offset = Native.Check(Native.ct_storage_offset(Handle)); GC.KeepAlive(this); return offset; }

        /// <summary>The elements as nested lists of Scalars; of a single number the Scalar.</summary>
        public object tolist()
        {
            if (ndim == 0) return ToScalar();
            var list = new System.Collections.ArrayList();
            foreach (var part in unbind())
            {
                list.Add(part.tolist());
                part.Dispose();
            }
            return list;
        }

        /// <summary>The length of each dimension, such as [128, 784].</summary>
        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[Native.ct_dim(Handle)];
                fixed (long* p = sizes) Native.ct_sizes(Handle, p);
                GC.KeepAlive(this);
                return sizes;
            }
        }

        public long[] size() => shape;

        /// <summary>The length of one dimension; negative ones count from the end.</summary>
        public long size(int dim)
        {
            var sizes = shape;
            var k = dim < 0 ? dim + sizes.Length : dim;
            return k >= 0 && k < sizes.Length
                ? sizes[k]
                : throw new ArgumentOutOfRangeException(nameof(dim), $"Dimension {dim} is out of range for a tensor of {sizes.Length} dimensions.");
        }

        /// <summary>How many elements to jump in memory for one step in each dimension.</summary>
        public unsafe long[] stride()
        {
            var strides = new long[Native.ct_dim(Handle)];
            fixed (long* p = strides) Native.Check(Native.ct_strides(Handle, p));
            GC.KeepAlive(this);
            return strides;
        }

        public long stride(int dim) => stride()[dim < 0 ? dim + (int)ndim : dim];

        public long dim() { var n = Native.ct_dim(Handle); GC.KeepAlive(this); return n; }

        public long ndim => dim();

        public long Dimensions => dim();

        public long numel() { var n = Native.ct_numel(Handle); GC.KeepAlive(this); return n; }

        public long NumberOfElements => numel();

        public long element_size() { var n = Native.ct_itemsize(Handle); GC.KeepAlive(this); return n; }

        public long ElementSize => element_size();

        public bool is_contiguous() { var c = Native.Check(Native.ct_is_contiguous(Handle, 0)) != 0; GC.KeepAlive(this); return c; }

        // Where the elements lie; valid while this object is alive.
        internal nint DataPointer => Native.ct_data(Handle);
    }

    /// <summary>
    /// The garbage collector sees a tensor as a few dozen bytes. What hangs on it is counted here, and when much has piled up since the
    /// last look, the collector is made to look: a learner who never disposes anything must not run out of memory.
    /// (GC.AddMemoryPressure is not used: it makes the collector go through everything every few training steps, garbage or not.)
    /// </summary>
    private static class TensorMemory
    {
        private const long Step = 256L << 20;
        private static long live;
        private static long limit = Step;

        internal static void Add(long bytes)
        {
            if (Interlocked.Add(ref live, bytes) > Interlocked.Read(ref limit)) Collect();
        }

        internal static void Remove(long bytes)
        {
            // What was freed lowers the bar again, so that the next pile is noticed as early as the first.
            var bar = Interlocked.Add(ref live, -bytes) + Step;
            if (bar < Interlocked.Read(ref limit)) Interlocked.Exchange(ref limit, bar);
        }

        private static void Collect()
        {
            // Forgotten tensors are mostly young: the youngest generation takes a millisecond, everything can take a hundred.
            var enough = Interlocked.Read(ref live) - Step / 2;
            for (var generation = 0; generation <= GC.MaxGeneration && Interlocked.Read(ref live) > enough; generation++)
            {
                GC.Collect(generation);
                GC.WaitForPendingFinalizers();
            }
            Interlocked.Exchange(ref limit, Interlocked.Read(ref live) + Step);
        }
    }
}
