namespace TorchSharp;

public static partial class torch
{
    /// <summary>One index of <c>tensor[…]</c>: a place, a range, a new dimension, a mask or "the rest".</summary>
    public struct TensorIndex
    {
        internal enum IndexKind { None, Single, Slice, Ellipsis, Null, Bool, Tensor }

        internal IndexKind Kind;
        internal long? Start;
        internal long? Stop;
        internal long? Step;
        internal torch.Tensor? Value;

        /// <summary>A new dimension of length 1.</summary>
        public static readonly TensorIndex None = new() { Kind = IndexKind.Null };

        /// <summary>A new dimension of length 1.</summary>
        public static readonly TensorIndex Null = None;

        /// <summary>All dimensions that the other indices leave over.</summary>
        public static readonly TensorIndex Ellipsis = new() { Kind = IndexKind.Ellipsis };

        /// <summary>A whole dimension.</summary>
        public static readonly TensorIndex Colon = Slice();

        /// <summary>From start to before stop; negative numbers count from the end.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { Kind = IndexKind.Slice, Start = start, Stop = stop, Step = step };

        public static TensorIndex Slice((int?, int?) range) => Slice(range.Item1, range.Item2);

        public static TensorIndex Slice(Range range) => Slice(FromStart(range.Start), ToEnd(range.End));

        /// <summary>True keeps everything, false nothing, in a new dimension.</summary>
        public static TensorIndex Bool(bool value) => new() { Kind = IndexKind.Bool, Start = value ? 1 : 0 };

        /// <summary>One place; its dimension goes.</summary>
        public static TensorIndex Single(long? index) => new() { Kind = IndexKind.Single, Start = index };

        /// <summary>A tensor of places, or a mask of booleans.</summary>
        public static TensorIndex Tensor(torch.Tensor tensor) => new() { Kind = IndexKind.Tensor, Value = tensor };

        public static implicit operator TensorIndex(long value) => Single(value);
        public static implicit operator TensorIndex((int?, int?) range) => Slice(range);
        public static implicit operator TensorIndex(Range range) => Slice(range);
        public static implicit operator TensorIndex(Index index) => Single(FromStart(index));

        // There to steer the compiler between the indexers, as in the real package.
        public static implicit operator torch.Tensor(TensorIndex value) =>
            throw new InvalidOperationException("A TensorIndex is no tensor: use it inside tensor[...].");

        // ^1 is −1; ^0, the end of a range, is no number but "to the end".
        private static long FromStart(Index index) => index.IsFromEnd ? -index.Value : index.Value;
        private static long? ToEnd(Index index) => index is { IsFromEnd: true, Value: 0 } ? null : FromStart(index);
    }
}
