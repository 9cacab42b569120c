using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The processor.</summary>
    public static Device CPU = new(DeviceType.CPU);

    /// <summary>An NVIDIA GPU: there is none here, so ask cuda.is_available() before.</summary>
    /// <exception cref="NotSupportedException">Always: this stand-in has the CPU only.</exception>
    public static Device CUDA => new(DeviceType.CUDA);

    /// <summary>An Apple GPU: there is none here, so ask mps_is_available() before.</summary>
    /// <exception cref="NotSupportedException">Always: this stand-in has the CPU only.</exception>
    public static Device MPS => new(DeviceType.MPS);

    /// <summary>Makes a device from its name, such as "cpu".</summary>
    /// <exception cref="NotSupportedException">The name is not "cpu": this stand-in has no other.</exception>
    public static Device device(string description) => new(description);

    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>Where a tensor lives. This stand-in has the CPU only.</summary>
    public class Device
    {
        /// <exception cref="NotSupportedException">The name is not "cpu".</exception>
        public Device(string description) : this(Parse(description)) { }

        public Device(string deviceType, int index = -1) : this(Parse(deviceType), index) { }

        public Device(DeviceType deviceType, int index = -1)
        {
            if (deviceType != DeviceType.CPU)
                throw new NotSupportedException($"Device {deviceType} is not available: the TorchSharp stand-in runs on the CPU only.");
            type = deviceType;
            this.index = index;
        }

        public DeviceType type { get; }

        public int index { get; }

        public override string ToString() => "cpu";

        public static implicit operator Device(string description) => new(description);

        private static DeviceType Parse(string name) => name.Split(':')[0].ToLowerInvariant() == "cpu"
            ? DeviceType.CPU
            : throw new NotSupportedException($"Device '{name}' is not available: the TorchSharp stand-in runs on the CPU only.");
    }

    /// <summary>A source of random numbers (Mersenne Twister, PyTorch's CPU stream).</summary>
    public class Generator : IDisposable
    {
        private nint handle;

        public Generator(ulong seed = 0, Device? device = null)
        {
            handle = Native.ct_new_generator(seed);
            this.device = device ?? CPU;
        }

        internal Generator(nint handle) => (this.handle, device) = (handle, CPU);

        ~Generator() => Dispose(false);

        /// <summary>The generator that every random function uses when it is given none.</summary>
        public static Generator Default { get; } = new(Native.ct_default_generator());

        public IntPtr Handle => handle != 0 ? handle : throw new ObjectDisposedException(nameof(Generator));

        public Device device { get; }

        /// <summary>Starts the stream of this seed.</summary>
        public Generator manual_seed(long seed)
        {
            Native.ct_seed(Handle, unchecked((ulong)seed));
            return this;
        }

        /// <summary>Takes a seed from the system's entropy and returns it.</summary>
        public long seed() => unchecked((long)Native.ct_random_seed(Handle));

        /// <summary>The seed that started the stream.</summary>
        public long initial_seed() => unchecked((long)Native.ct_current_seed(Handle));

        /// <summary>The state as a tensor of bytes, for <see cref="set_state"/>.</summary>
        public unsafe Tensor get_state()
        {
            nint state;
            Native.Check(Native.ct_generator_state(Handle, &state));
            return new Tensor(state, 0);
        }

        public void set_state(Tensor value)
        {
            Native.Check(Native.ct_set_generator_state(Handle, value.Handle));
            GC.KeepAlive(value);
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (handle != 0) Native.ct_free_generator(handle);
            handle = 0;
        }
    }
}
