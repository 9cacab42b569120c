using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether gradients are kept for it.</summary>
        public bool requires_grad
        {
            get { var on = Native.ct_requires_grad(Handle) != 0; GC.KeepAlive(this); return on; }
            set { Native.Check(Native.ct_set_requires_grad(Handle, value ? 1 : 0)); GC.KeepAlive(this); }
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>True for a tensor that no operation made, such as a parameter.</summary>
        public bool is_leaf { get { var leaf = Native.ct_is_leaf(Handle) != 0; GC.KeepAlive(this); return leaf; } }

        /// <summary>Keeps the gradient of a tensor that is not a leaf too.</summary>
        public void retain_grad() { Native.Check(Native.ct_retain_grad(Handle)); GC.KeepAlive(this); }

        /// <summary>The gradient that backward() summed here, of the tensor's own shape; null before.</summary>
        public unsafe Tensor? grad
        {
            get
            {
                nint g;
                Native.Check(Native.ct_grad(Handle, &g));
                GC.KeepAlive(this);
                return g == 0 ? null : new Tensor(g, 0);
            }
            set
            {
                Native.Check(Native.ct_set_grad(Handle, value?.Handle ?? 0));
                GC.KeepAlive(this);
                GC.KeepAlive(value);
            }
        }

        /// <summary>Adds d(this)/d(leaf) to the gradient of every leaf that this scalar was computed from.</summary>
        public void backward() => backward(null);

        /// <summary>As <see cref="backward()"/>, for a tensor weighted by <paramref name="grad_tensors"/>.</summary>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>The same values, cut from the computation that made them.</summary>
        public Tensor detach() => Aten.Call("detach", this);

        public Tensor detach_() => Aten.InPlace("detach_", this);
    }

    /// <summary>Whether operations are recorded for backward() on this thread.</summary>
    public static bool is_grad_enabled() => Native.ct_grad_mode() != 0;

    /// <summary>Until it is disposed, nothing is recorded: for updates of parameters and for prediction.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>Prediction only: nothing is recorded until it is disposed.</summary>
    public static IDisposable inference_mode(bool mode = true) => new GradMode(is_grad_enabled() && !mode);

    private sealed class GradMode : IDisposable
    {
        private readonly bool before = is_grad_enabled();

        internal GradMode(bool on) => Native.ct_set_grad_mode(on ? 1 : 0);

        public void Dispose() => Native.ct_set_grad_mode(before ? 1 : 0);
    }

    /// <summary>Gradients without .grad: the functions behind backward().</summary>
    public static partial class autograd
    {
        /// <summary>The gradients of <paramref name="outputs"/> in <paramref name="inputs"/>, one tensor an input, of its shape.</summary>
        public static unsafe IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null,
            bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            NativeArg result;
            nint[] o = Handles(outputs), i = Handles(inputs), g = Handles(grad_outputs);
            fixed (nint* po = o, pi = i, pg = g)
                Native.Check(Native.ct_autograd_grad(po, o.Length, pi, i.Length, pg, g.Length, retain_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, &result));
            GC.KeepAlive(outputs);
            GC.KeepAlive(inputs);
            GC.KeepAlive(grad_outputs);
            return Aten.WrapList(result);
        }

        /// <summary>Adds the gradients of <paramref name="tensors"/> to the leaves they were computed from.</summary>
        public static unsafe void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null,
            bool create_graph = false, IList<Tensor>? inputs = null)
        {
            nint[] t = Handles(tensors), g = Handles(grad_tensors), i = Handles(inputs);
            fixed (nint* pt = t, pg = g, pi = i)
                Native.Check(Native.ct_backward(pt, t.Length, pg, g.Length, pi, i.Length, (retain_graph ?? create_graph) ? 1 : 0, create_graph ? 1 : 0));
            GC.KeepAlive(tensors);
            GC.KeepAlive(grad_tensors);
            GC.KeepAlive(inputs);
        }

        public static void backward(Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) => backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        public static void backward(Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) => backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        private static nint[] Handles(IList<Tensor>? tensors) => tensors is null ? [] : tensors.Select(t => t.Handle).ToArray();
    }
}
