using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The version of libtorch, such as "1.13.1".</summary>
    public static string __version__ => Native.Version;

    /// <summary>How many threads one operation uses.</summary>
    public static int get_num_threads() => (int)Native.ct_threads();

    /// <summary>Sets how many threads one operation uses: one a physical core is the fastest.</summary>
    public static void set_num_threads(int num) => Native.Check(Native.ct_set_threads(num));

    /// <summary>Whether an NVIDIA GPU can be used: never here.</summary>
    public static bool cuda_is_available() => false;

    /// <summary>Whether an Apple GPU can be used: never here.</summary>
    public static bool mps_is_available() => false;

    /// <summary>Loads the library for a device. Only the processor is there.</summary>
    /// <exception cref="NotSupportedException">It is another device.</exception>
    public static void InitializeDeviceType(DeviceType deviceType) => _ = new Device(deviceType);

    /// <summary>The device itself, or the default one for null.</summary>
    public static Device InitializeDevice(Device? device) => device ?? CPU;

    /// <summary>Whether a device can be used.</summary>
    public static bool TryInitializeDeviceType(DeviceType deviceType) => deviceType == DeviceType.CPU;

    /// <summary>Whether an object is a tensor.</summary>
    public static bool is_tensor(object obj) => obj is Tensor;

    /// <summary>How many elements a tensor has.</summary>
    public static long numel(Tensor input) => input.numel();

    /// <summary>A copy with memory of its own; gradients flow through it.</summary>
    public static Tensor clone(Tensor input) => input.clone();

    /// <summary>The shape that tensors of several shapes broadcast to.</summary>
    public static Size broadcast_shapes(params long[][] shapes)
    {
        using var scope = NewDisposeScope();
        // META tensors are not to be had, so one number stretched to the shape stands in.
        var one = empty(Array.Empty<long>());
        return new Size(broadcast_tensors(shapes.Select(shape => one.expand(shape)).ToArray())[0].shape);
    }

    /// <summary>GPUs of NVIDIA: there are none here.</summary>
    public static class cuda
    {
        /// <summary>Whether one can be used: never here.</summary>
        public static bool is_available() => false;

        public static bool is_cudnn_available() => false;

        /// <summary>How many there are: none.</summary>
        public static int device_count() => 0;

        /// <summary>Seeds the GPUs, of which there are none.</summary>
        public static void manual_seed(long seed) { }

        public static void manual_seed_all(long seed) { }

        /// <summary>Waits for the GPUs, of which there are none.</summary>
        public static void synchronize(Device? device = null) { }
    }
}
