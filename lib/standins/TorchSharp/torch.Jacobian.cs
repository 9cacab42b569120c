namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>Derivatives of whole functions.</summary>
        public static class functional
        {
            /// <summary>d output / d input, of the output's shape followed by the input's.</summary>
            public static Tensor jacobian(Func<Tensor, Tensor> function, Tensor inputs) =>
                jacobian(many => function(many[0]), [inputs]).Single();

            /// <summary>d output / d input, one tensor for each input.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor> function, params Tensor[] inputs)
            {
                using var _ = enable_grad();
                var leaves = inputs.Select(input => input.detach().requires_grad_()).ToArray();
                var output = function(leaves);
                var flat = output.reshape(-1);
                var rows = leaves.Select(leaf => new List<Tensor>()).ToArray();
                for (var k = 0L; k < flat.numel(); k++)
                {
                    // An input that the output does not depend on has a derivative of 0.
                    var gradients = flat.requires_grad ? grad([flat[k]], leaves, retain_graph: true, allow_unused: true) : new Tensor[leaves.Length];
                    for (var n = 0; n < leaves.Length; n++) rows[n].Add(gradients[n] ?? zeros_like(leaves[n]));
                }
                return leaves.Select((leaf, n) => rows[n].Count == 0
                    ? zeros([.. output.shape, .. leaf.shape], leaf.dtype)
                    : stack(rows[n]).reshape([.. output.shape, .. leaf.shape])).ToArray();
            }
        }
    }
}
