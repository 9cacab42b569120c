using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>How parameters start. Every function fills its tensor in place and returns it.</summary>
        public static partial class init
        {
            /// <summary>Which of a layer's two widths sets the scale of its weights.</summary>
            public enum FanInOut { FanIn = 0, FanOut = 1 }

            /// <summary>What follows a layer, for <see cref="calculate_gain"/>.</summary>
            public enum NonlinearityType
            {
                Linear = 0, Conv1D = 1, Conv2D = 2, Conv3D = 3, ConvTranspose1D = 4, ConvTranspose2D = 5, ConvTranspose3D = 6,
                Sigmoid = 7, Tanh = 8, ReLU = 9, LeakyReLU = 10,
            }

            /// <summary>The factor that keeps the variance of values when they pass this nonlinearity (PyTorch's table).</summary>
            /// <param name="nonlinearity">The nonlinearity.</param>
            /// <param name="param">The slope of LeakyReLU for negative values.</param>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                _ => 1,
            };

            /// <summary>How many values come into one unit of a weight tensor `[out, in, …]`, and how many units each goes to.</summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2) throw new ArgumentException($"Fan in and fan out need a tensor of two or more dimensions; this one has {shape.Length}.");
                var field = 1L;
                foreach (var length in shape.AsSpan(2)) field *= length;
                return (shape[1] * field, shape[0] * field);
            }

            /// <summary>Fills with draws between two bounds.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Fill("uniform_", tensor, low, high, generator);

            /// <summary>Fills with draws of a normal distribution.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Fill("normal_", tensor, mean, std, generator);

            /// <summary>Fills with draws of a normal distribution, drawn again from its tails until they lie in [a, b].</summary>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, Generator? generator = null)
            {
                if (!(a < b) || !(std > 0)) throw new ArgumentException($"trunc_normal_ needs a < b and std > 0, not a = {a}, b = {b}, std = {std}.");
                // The inverse of the distribution function maps uniform draws of a narrower range to the wanted one.
                double low = 2 * NormalCdf((a - mean) / std) - 1, high = 2 * NormalCdf((b - mean) / std) - 1;
                Fill("uniform_", tensor, low, high, generator);
                Fill("erfinv_", tensor);
                Fill("mul_.Scalar", tensor, std * Math.Sqrt(2));
                Fill("add_.Scalar", tensor, mean);
                return Fill("clamp_", tensor, a, b);
            }

            /// <summary>Fills with one value.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val) => Fill("fill_.Scalar", tensor, val);

            /// <summary>Fills with ones.</summary>
            public static Tensor ones_(Tensor tensor) => Fill("fill_.Scalar", tensor, 1);

            /// <summary>Fills with zeros.</summary>
            public static Tensor zeros_(Tensor tensor) => Fill("zero_", tensor);

            /// <summary>Makes a matrix the identity.</summary>
            public static Tensor eye_(Tensor tensor)
            {
                var shape = RequireDimensions(tensor, "eye_", 2, 2);
                using var _ = no_grad();
                using var eye = Aten.Call("eye.m", shape[0], shape[1], tensor.dtype);
                return Aten.InPlace("copy_", tensor, eye);
            }

            /// <summary>Makes a convolution's weight pass its first channels through unchanged.</summary>
            public static Tensor dirac_(Tensor tensor)
            {
                var shape = RequireDimensions(tensor, "dirac_", 3, 5);
                zeros_(tensor);
                using var _ = no_grad();
                for (var channel = 0L; channel < Math.Min(shape[0], shape[1]); channel++)
                {
                    var one = Aten.Call("select.int", tensor, 0, channel);
                    for (var d = 1; d < shape.Length; d++)
                    {
                        var at = d == 1 ? channel : shape[d] / 2;
                        using var outer = one;
                        one = Aten.Call("select.int", outer, 0, at);
                    }
                    Aten.InPlace("fill_.Scalar", one, 1);
                    one.Dispose();
                }
                return tensor;
            }

            /// <summary>Uniform draws whose scale suits layers before tanh and sigmoid (Glorot and Bengio 2010).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal draws whose scale suits layers before tanh and sigmoid (Glorot and Bengio 2010).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1) => normal_(tensor, 0, XavierDeviation(tensor, gain));

            /// <summary>Another name of xavier_uniform_.</summary>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1) => xavier_uniform_(tensor, gain);

            /// <summary>Another name of xavier_normal_.</summary>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1) => xavier_normal_(tensor, gain);

            /// <summary>Uniform draws whose scale suits layers before ReLU (He et al. 2015).</summary>
            /// <param name="tensor">A weight `[out, in, …]`.</param>
            /// <param name="a">The slope of LeakyReLU for negative values.</param>
            /// <param name="mode">Whether values keep their variance forward, or gradients backward.</param>
            /// <param name="nonlinearity">What follows the layer.</param>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal draws whose scale suits layers before ReLU (He et al. 2015).</summary>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>Fills with a random matrix whose rows (or columns, if there are fewer) are orthogonal and of length gain.</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                var shape = RequireDimensions(tensor, "orthogonal_", 2, int.MaxValue);
                if (tensor.numel() == 0) return tensor;
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                long rows = shape[0], columns = tensor.numel() / rows;
                var draws = Aten.InPlace("normal_", Aten.Call("empty.memory_format", new[] { rows, columns }, tensor.dtype), 0.0, 1.0);
                var (q, r) = Aten.Call2("linalg_qr", rows < columns ? Aten.Call("t", draws) : draws);
                // Fixing the signs of r's diagonal makes the decomposition unique, and q uniformly distributed.
                q = Aten.Call("mul.Tensor", q, Aten.Call("sign", Aten.Call("diagonal", r)));
                if (rows < columns) q = Aten.Call("t", q);
                Aten.InPlace("copy_", tensor, Aten.Call("reshape", q, shape));
                return Aten.InPlace("mul_.Scalar", tensor, gain);
            }

            /// <summary>Fills a matrix with normal draws and sets a share of each column to zero.</summary>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                var shape = RequireDimensions(tensor, "sparse_", 2, 2);
                normal_(tensor, 0, std);
                using var _ = no_grad();
                var zeros = (long)Math.Ceiling(sparsity * shape[0]);
                for (var column = 0L; column < shape[1]; column++)
                {
                    using var scope = NewDisposeScope();
                    var chosen = Aten.Call("slice.Tensor", Aten.Call("randperm", shape[0]), 0, 0, zeros);
                    Aten.InPlace("index_fill_.int_Scalar", Aten.Call("select.int", tensor, 1, column), 0, chosen, 0);
                }
                return tensor;
            }

            private static Tensor Fill(string op, Tensor tensor, params ReadOnlySpan<Arg> args)
            {
                using var _ = no_grad();
                return Aten.InPlace(op, tensor, args);
            }

            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static double NormalCdf(double x)
            {
                using var value = Aten.Call("scalar_tensor", x / Math.Sqrt(2), ScalarType.Float64);
                using var erf = Aten.Call("erf", value);
                return (1 + Aten.CallScalar("_local_scalar_dense", erf).Double) / 2;
            }

            private static long[] RequireDimensions(Tensor tensor, string function, int least, int most)
            {
                var shape = tensor.shape;
                if (shape.Length < least || shape.Length > most)
                    throw new ArgumentException($"{function} needs a tensor of {(least == most ? $"{least}" : most == int.MaxValue ? $"{least} or more" : $"{least} to {most}")} dimensions; this one has {shape.Length}.");
                return shape;
            }
        }
    }
}
