using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Tools for parameters and their gradients.</summary>
        public static partial class utils
        {
            /// <summary>Scales all gradients together so that the norm of all their elements is at most max_norm.</summary>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Modules.Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                var gradients = Gradients(tensors);
                if (gradients.Length == 0) return 0;
                Tensor total;
                if (double.IsPositiveInfinity(norm_type))
                    total = Aten.Call("max", Aten.Call("stack", gradients.Select(g => Aten.Call("max", Aten.Call("abs", g))).ToArray()));
                else
                    total = Aten.Call("linalg_vector_norm", Aten.Call("stack", Aten.CallList("_foreach_norm.Scalar", gradients, norm_type)), norm_type);
                var norm = Aten.CallScalar("_local_scalar_dense", total).Double;
                var factor = max_norm / (norm + 1e-6);
                if (!(factor >= 1)) Aten.CallVoid("_foreach_mul_.Scalar", gradients, factor);
                return norm;
            }

            /// <summary>Cuts each element of each gradient to −clip_value … clip_value.</summary>
            public static void clip_grad_value_(IEnumerable<Modules.Parameter> tensors, double clip_value)
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                foreach (var gradient in Gradients(tensors)) Aten.InPlace("clamp_", gradient, -clip_value, clip_value);
            }

            /// <summary>All parameters in one vector, in order.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Modules.Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                return Aten.Call("cat", tensors.Select(t => Aten.Call("reshape", t, new long[] { -1 })).ToArray()).MoveToOuterDisposeScope();
            }

            /// <summary>Copies a vector's elements into parameters, in order.</summary>
            /// <exception cref="ArgumentException">The vector has another number of elements than the parameters.</exception>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Modules.Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                var list = tensors.ToList();
                var wanted = list.Sum(t => t.numel());
                if (wanted != vec.numel()) throw new ArgumentException($"The vector has {vec.numel()} elements, but the parameters have {wanted}.", nameof(vec));
                var from = 0L;
                foreach (var parameter in list)
                {
                    var piece = Aten.Call("slice.Tensor", vec, 0, from, from += parameter.numel());
                    Aten.InPlace("copy_", parameter, Aten.Call("reshape", piece, parameter.shape));
                }
            }

            private static Tensor[] Gradients(IEnumerable<Modules.Parameter> parameters) =>
                parameters.Select(p => p.grad).Where(g => g is not null).ToArray()!;
        }
    }
}
