using System.Runtime.CompilerServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Part of the tensor. Places and ranges give a view of the same memory, masks and tensors of places a copy.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => At(indices);
            set => At(indices).copy_(value);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1] { get => At(i1); set => At(i1).copy_(value); }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2] { get => At(i1, i2); set => At(i1, i2).copy_(value); }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3] { get => At(i1, i2, i3); set => At(i1, i2, i3).copy_(value); }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4] { get => At(i1, i2, i3, i4); set => At(i1, i2, i3, i4).copy_(value); }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => At(i1, i2, i3, i4, i5);
            set => At(i1, i2, i3, i4, i5).copy_(value);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => At(i1, i2, i3, i4, i5, i6);
            set => At(i1, i2, i3, i4, i5, i6).copy_(value);
        }

        /// <summary>Part of the tensor, as <c>tensor[…]</c>.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            var (part, places) = Narrowed(indices);
            return places is null ? part : Aten.Call("index.Tensor", part, Arg.Indices(places));
        }

        public Tensor index(params Tensor[] indices) => Aten.Call("index.Tensor", this, Arg.Indices(indices));

        /// <summary>Writes into part of the tensor; accumulate adds instead.</summary>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            var (part, places) = Narrowed(indices);
            if (places is not null) part.index_put_(value, places!, accumulate);
            else if (accumulate) part.add_(value);
            else part.copy_(value);
            return this;
        }

        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        public Tensor index_put_(Scalar value, params TensorIndex[] indices) =>
            index_put_(Aten.Call("scalar_tensor", value, dtype), indices, false);

        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            Aten.InPlace("index_put_", this, Arg.Indices(indices), value.to_type(dtype), accumulate);

        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, false);

        public Tensor index_put_(Scalar value, params Tensor[] indices) =>
            index_put_(Aten.Call("scalar_tensor", value, dtype), indices, false);

        private Tensor At(params ReadOnlySpan<long> places)
        {
            var part = this;
            foreach (var place in places) part = part.select(0, place);
            return part;
        }

        // What ranges and places cut out, as a view, and the tensors of places that are left to be looked up in it.
        private (Tensor part, Tensor?[]? places) Narrowed(TensorIndex[] indices)
        {
            var taken = 0L;
            var ellipses = 0;
            foreach (var index in indices)
            {
                taken += index.Kind switch
                {
                    TensorIndex.IndexKind.Single or TensorIndex.IndexKind.Slice => 1,
                    // A mask takes as many dimensions as it has.
                    TensorIndex.IndexKind.Tensor => index.Value!.dtype is ScalarType.Bool or ScalarType.Byte ? index.Value.ndim : 1,
                    _ => 0,
                };
                if (index.Kind == TensorIndex.IndexKind.Ellipsis) ellipses++;
            }
            if (taken > ndim || ellipses > 1)
                throw new ArgumentException(ellipses > 1
                    ? "An index can have only one Ellipsis."
                    : $"Too many indices: {taken} for a tensor of {ndim} dimensions.");

            var part = this;
            var at = 0;
            List<Tensor?>? places = null;
            foreach (var index in indices)
            {
                switch (index.Kind)
                {
                    case TensorIndex.IndexKind.Single:
                        part = part.select(at, index.Start ?? 0);
                        break;
                    case TensorIndex.IndexKind.Slice:
                        if (index.Start is not null || index.Stop is not null || index.Step is not null)
                            part = Aten.Call("slice.Tensor", part, at, index.Start, index.Stop, index.Step ?? 1);
                        at++;
                        break;
                    case TensorIndex.IndexKind.Ellipsis:
                        at += (int)(ndim - taken);
                        break;
                    case TensorIndex.IndexKind.Null:
                        part = part.unsqueeze(at++);
                        break;
                    case TensorIndex.IndexKind.Bool:
                        part = part.unsqueeze(at);
                        Place(index.Start == 1 ? zeros(1, ScalarType.Int64) : empty(0, ScalarType.Int64), 1);
                        break;
                    case TensorIndex.IndexKind.Tensor:
                        Place(index.Value!, index.Value!.dtype is ScalarType.Bool or ScalarType.Byte ? (int)index.Value.ndim : 1);
                        break;
                }
            }
            // An index that changes nothing still gives a tensor of its own, so that disposing it leaves this one alone.
            if (ReferenceEquals(part, this) && places is null) part = alias();
            return (part, places?.ToArray());

            void Place(Tensor value, int dimensions)
            {
                places ??= [];
                while (places.Count < at) places.Add(null);
                places.Add(value);
                at += dimensions;
                if (dimensions > 1) Expanded(value, dimensions);
            }

            // A mask of several dimensions stands for the places of its true elements, one tensor a dimension.
            void Expanded(Tensor mask, int dimensions)
            {
                places.RemoveAt(places.Count - 1);
                places.AddRange(mask.nonzero_as_list());
            }
        }
    }
}
