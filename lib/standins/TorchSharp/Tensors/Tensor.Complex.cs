using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Complex numbers.
    public partial class Tensor
    {
        /// <summary>The conjugate.</summary>
        public Tensor conj() => Aten.Call("conj", this);

        /// <summary>The conjugate, computed now.</summary>
        public Tensor conj_physical() => Aten.Call("conj_physical", this);

        /// <summary>Turns the tensor into its conjugate.</summary>
        public Tensor conj_physical_() => Aten.InPlace("conj_physical_", this);

        /// <summary>Carries out a conjugation that is still pending.</summary>
        public Tensor resolve_conj() => Aten.Call("resolve_conj", this);

        /// <summary>Carries out a negation that is still pending.</summary>
        public Tensor resolve_neg() => Aten.Call("resolve_neg", this);

        /// <summary>The argument, in radians.</summary>
        public Tensor angle() => Aten.Call("angle", this);

        /// <summary>Complex numbers seen as pairs: a last dimension of 2.</summary>
        public Tensor view_as_real() => Aten.Call("view_as_real", this);

        /// <summary>Pairs in a last dimension of 2 seen as complex numbers.</summary>
        public Tensor view_as_complex() => Aten.Call("view_as_complex", this);

        /// <summary>Whether the elements are complex.</summary>
        public bool is_complex() => Aten.CallBool("is_complex", this);

        /// <summary>Whether a conjugation is pending.</summary>
        public bool is_conj() => Aten.CallBool("is_conj", this);

        /// <summary>Whether a negation is pending.</summary>
        public bool is_neg() => Aten.CallBool("is_neg", this);

        /// <summary>The real parts.</summary>
        public Tensor real => Aten.Call("real", this);

        /// <summary>The imaginary parts.</summary>
        public Tensor imag => Aten.Call("imag", this);
    }
}
