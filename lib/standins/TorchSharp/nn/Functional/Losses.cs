using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>(x − y)², averaged.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Aten.Call("mse_loss", input, target, (long)reduction);

            /// <summary>|x − y|, averaged.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Aten.Call("l1_loss", input, target, (long)reduction);

            /// <summary>Squared below δ, straight above: ½(x − y)², or δ(|x − y| − δ/2).</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean) =>
                Aten.Call("huber_loss", input, target, (long)reduction, delta);

            /// <summary>The Huber loss divided by β.</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1) =>
                Aten.Call("smooth_l1_loss", input, target, (long)reduction, beta);

            /// <summary>
            /// −ln of the share that softmax gives the right class: input `[batch, classes, …]` before softmax; target `[batch, …]` of class numbers,
            /// or shares of the input's shape.
            /// </summary>
            /// <param name="input">Scores before softmax.</param>
            /// <param name="target">Class numbers (Int64), or shares.</param>
            /// <param name="weight">A weight for each class.</param>
            /// <param name="ignore_index">A class number that does not count.</param>
            /// <param name="reduction">What is made of the samples' losses; the mean is weighted as the classes are.</param>
            /// <param name="label_smoothing">How much of the target is spread over all classes.</param>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100,
                Reduction reduction = Reduction.Mean, double label_smoothing = 0) =>
                Aten.Call("cross_entropy_loss", input, target, weight, (long)reduction, ignore_index, label_smoothing);

            /// <summary>Minus the input at the right class: the cross entropy of log_softmax's result.</summary>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Aten.Call("nll_loss_nd", input, target, weight, (long)reduction);

            /// <summary>−(y ln x + (1 − y) ln(1 − x)) for probabilities x.</summary>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Aten.Call("binary_cross_entropy", input, target, weight, (long)reduction);

            /// <summary>Binary cross entropy of sigmoid(x), without overflow.</summary>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean,
                Tensor? pos_weights = null) =>
                Aten.Call("binary_cross_entropy_with_logits", input, target, weight, pos_weights, (long)reduction);

            /// <summary>Target times (ln target − input): input is a logarithm, and so is target unless log_target is false.</summary>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                Aten.Call("kl_div", input, target, (long)reduction, log_target);

            /// <summary>−ln of a Poisson probability, without its constant unless full (Stirling's approximation).</summary>
            public static Tensor poisson_nll_loss(Tensor input, Tensor target, bool log_input = true, bool full = false, float eps = 1e-8f,
                Reduction reduction = Reduction.Mean) =>
                Aten.Call("poisson_nll_loss", input, target, log_input, full, (double)eps, (long)reduction);

            /// <summary>−ln of a normal density of given variance: ½(ln v + (x − y)²/v), v at least eps.</summary>
            public static Tensor gaussian_nll_loss(Tensor input, Tensor target, Tensor variance, bool full = false, float eps = 1e-6f,
                Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                var (shape, given) = (input.shape, variance.shape);
                var oneForAll = given.Length == shape.Length && given[^1] == 1 && given.AsSpan(0, given.Length - 1).SequenceEqual(shape.AsSpan(0, shape.Length - 1));
                if (!given.AsSpan().SequenceEqual(shape) && !oneForAll)
                {
                    if (!given.AsSpan().SequenceEqual(shape.AsSpan(0, Math.Max(0, shape.Length - 1))))
                        throw new ArgumentException($"The variance has shape [{string.Join(", ", given)}]; give it the input's, [{string.Join(", ", shape)}], or leave out the last dimension.");
                    variance = Aten.Call("unsqueeze", variance, -1);
                }
                if (Aten.CallScalar("_local_scalar_dense", Aten.Call("any", Aten.Call("lt.Scalar", variance, 0))).Bits != 0)
                    throw new ArgumentException("A variance is negative.", nameof(variance));
                // The bound is not differentiated: a variance below eps still gets the gradient it would have.
                var v = Aten.Call("clone", variance);
                using (no_grad()) Aten.InPlace("clamp_min_", v, (double)eps);
                var difference = Aten.Call("sub.Tensor", input, target);
                var loss = Aten.Call("mul.Scalar", Aten.Call("add.Tensor", Aten.Call("log", v),
                    Aten.Call("div.Tensor", Aten.Call("mul.Tensor", difference, difference), v)), 0.5);
                if (full) loss = Aten.Call("add.Scalar", loss, 0.5 * Math.Log(2 * Math.PI));
                return Reduce(loss, reduction).MoveToOuterDisposeScope();
            }

            /// <summary>1 − cos(x₁, x₂) for pairs that belong together (target 1), else what the cosine exceeds the margin by (target −1).</summary>
            public static Tensor cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                Aten.Call("cosine_embedding_loss", input1, input2, target, margin, (long)reduction);

            /// <summary>x where the target is 1, max(0, margin − x) where it is −1.</summary>
            public static Tensor hinge_embedding_loss(Tensor input, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                Aten.Call("hinge_embedding_loss", input, target, margin, (long)reduction);

            /// <summary>max(0, −y(x₁ − x₂) + margin): y = 1 where x₁ should be the larger.</summary>
            public static Tensor margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                Aten.Call("margin_ranking_loss", input1, input2, target, margin, (long)reduction);

            /// <summary>The hinge loss of several classes: Σ max(0, margin − x[right] + x[other])ᵖ over the number of classes.</summary>
            public static Tensor multi_margin_loss(Tensor input, Tensor target, int p = 1, double margin = 1, Tensor? weight = null,
                Reduction reduction = Reduction.Mean) =>
                Aten.Call("multi_margin_loss", input, target, p, margin, weight, (long)reduction);

            /// <summary>The hinge loss of several classes of which several may be right; target lists them, closed by −1.</summary>
            public static Tensor multi_label_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Aten.Call("multilabel_margin_loss", input, target, (long)reduction);

            /// <summary>Binary cross entropy of sigmoid(x), averaged over the classes.</summary>
            public static Tensor multilabel_soft_margin_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                using var each = Aten.Call("binary_cross_entropy_with_logits", input, target, weight, Arg.None, (long)Reduction.None);
                var means = Aten.Call("mean.dim", each, new long[] { -1 });
                if (reduction == Reduction.None) return means;
                using (means) return Reduce(means, reduction);
            }

            /// <summary>ln(1 + e^(−yx)) for y of 1 and −1.</summary>
            public static Tensor soft_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Aten.Call("soft_margin_loss", input, target, (long)reduction);

            /// <summary>What an anchor is farther from its like than from its unlike, plus a margin, at least 0.</summary>
            public static Tensor triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, double margin = 1, long p = 2, double eps = 1e-6,
                bool swap = false, Reduction reduction = Reduction.Mean) =>
                Aten.Call("triplet_margin_loss", anchor, positive, negative, margin, (double)p, eps, swap, (long)reduction);

            /// <summary>As triplet_margin_loss, with a distance of your own.</summary>
            public static Tensor triplet_margin_with_distance_loss(Tensor anchor, Tensor positive, Tensor negative, Func<Tensor, Tensor, Tensor>? distance = null,
                double margin = 1, bool swap = false, Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                distance ??= (a, b) => pairwise_distance(a, b);
                var (like, unlike) = (distance(anchor, positive), distance(anchor, negative));
                if (swap) unlike = Aten.Call("minimum", unlike, distance(positive, negative));
                var loss = Aten.Call("clamp_min", Aten.Call("add.Scalar", Aten.Call("sub.Tensor", like, unlike), margin), 0);
                return Reduce(loss, reduction).MoveToOuterDisposeScope();
            }

            /// <summary>−ln of the probability of a label sequence whose places in the input are unknown (connectionist temporal classification).</summary>
            public static Tensor ctc_loss(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank = 0,
                bool zero_infinity = false, Reduction reduction = Reduction.Mean) =>
                Aten.Call("ctc_loss.Tensor", log_probs, targets, input_lengths, target_lengths, blank, (long)reduction, zero_infinity);

            private static Tensor Reduce(Tensor loss, Reduction reduction) => reduction switch
            {
                Reduction.Mean => Aten.Call("mean", loss),
                Reduction.Sum => Aten.Call("sum", loss),
                _ => loss,
            };
        }
    }
}
