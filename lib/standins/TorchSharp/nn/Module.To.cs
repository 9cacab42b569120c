using TorchSharp.Interop;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public partial class Module
            {
                /// <summary>
                /// Changes the element type of its parameters and buffers, and of everything inside. The Parameter objects stay the same, so
                /// an optimiser that has them keeps them.
                /// </summary>
                protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
                {
                    foreach (var (_, parameter) in named_parameters()) Convert(parameter, dtype);
                    foreach (var (_, buffer) in named_buffers())
                        if (IsFractional(buffer.dtype) || !IsFractional(dtype)) Convert(buffer, dtype); // a counter stays a whole number
                    return this;
                }

                protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking) => _to(dtype, non_blocking);

                // There is one device, and a Device of another kind cannot be made.
                protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
                {
                    _ = new Device(deviceType, deviceIndex);
                    return this;
                }

                private static void Convert(Tensor tensor, ScalarType dtype)
                {
                    if (tensor.dtype == dtype) return;
                    using var _ = no_grad();
                    using var other = Aten.Call("to.dtype", tensor, dtype);
                    tensor.grad = null;
                    Native.Check(Native.ct_set_data(tensor.Handle, other.Handle));
                    GC.KeepAlive(tensor);
                }

                private static bool IsFractional(ScalarType type) =>
                    type is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;
            }
        }
    }

    /// <summary>Conversions of modules that return the module's own type.</summary>
    public static class ModuleExtensionMethods
    {
        /// <summary>Moves a module to a device or changes its element type, in place; returns the module.</summary>
        public static T to<T>(this T module, torch.Device device, bool non_blocking = false) where T : torch.nn.Module =>
            (T)module._to(device.type, device.index, non_blocking);

        public static T to<T>(this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module =>
            (T)module._to(device, type, non_blocking);

        public static T to<T>(this T module, string device, bool non_blocking = false) where T : torch.nn.Module =>
            module.to(new torch.Device(device), non_blocking);

        public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module =>
            (T)module._to(deviceType, deviceIndex, non_blocking);

        public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module =>
            (T)module._to(type, non_blocking);

        public static T to<T>(this T module, torch.Tensor other, bool non_blocking = false) where T : torch.nn.Module =>
            (T)module._to(other.device, other.dtype, non_blocking);

        /// <summary>Moves a module to the CPU, where it is.</summary>
        public static T cpu<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(DeviceType.CPU);

        /// <summary>Throws: this stand-in runs on the CPU only.</summary>
        /// <exception cref="NotSupportedException">Always.</exception>
        public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module =>
            module.to(DeviceType.CUDA, deviceIndex);

        /// <summary>Makes parameters and buffers Float16.</summary>
        public static T half<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(torch.ScalarType.Float16);

        /// <summary>Makes parameters and buffers BFloat16.</summary>
        public static T bfloat16<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(torch.ScalarType.BFloat16);

        /// <summary>Makes parameters and buffers Float32.</summary>
        public static T @float<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(torch.ScalarType.Float32);

        /// <summary>Makes parameters and buffers Float64.</summary>
        public static T @double<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(torch.ScalarType.Float64);
    }
}
