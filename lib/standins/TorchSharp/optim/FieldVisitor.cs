using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Goes over the settings or the state of an optimiser. Each such class names its fields once, in Visit; writing, reading, copying,
/// comparing and disposing them is done by the visitors below.
/// </summary>
internal abstract class FieldVisitor
{
    internal abstract void Setting(ref double? field);
    internal abstract void Setting(ref bool? field);
    internal abstract void Number(ref long field);
    internal abstract void Number(ref double field);
    internal abstract void Tensor(ref Tensor field);
    internal abstract void Optional(ref Tensor? field);
}

internal sealed class FieldWriter(BinaryWriter writer) : FieldVisitor
{
    internal override void Setting(ref double? field) => writer.Write(field!.Value);
    internal override void Setting(ref bool? field) => writer.Write(field!.Value);
    internal override void Number(ref long field) => writer.Write(field);
    internal override void Number(ref double field) => writer.Write(field);
    internal override void Tensor(ref Tensor field) => StateFormat.WriteTensor(writer, field);

    internal override void Optional(ref Tensor? field)
    {
        writer.Write(field is not null);
        if (field is not null) StateFormat.WriteTensor(writer, field);
    }
}

/// <summary>Reads what FieldWriter wrote. Every tensor kept for a parameter has the parameter's shape.</summary>
internal sealed class FieldReader(BinaryReader reader, long[] shape) : FieldVisitor
{
    internal override void Setting(ref double? field) => field = reader.ReadDouble();
    internal override void Setting(ref bool? field) => field = reader.ReadBoolean();
    internal override void Number(ref long field) => field = reader.ReadInt64();
    internal override void Number(ref double field) => field = reader.ReadDouble();

    internal override void Tensor(ref Tensor field)
    {
        var before = field;
        field = NewTensor(reader, shape);
        before.Dispose();
    }

    internal override void Optional(ref Tensor? field)
    {
        var before = field;
        field = reader.ReadBoolean() ? NewTensor(reader, shape) : null;
        before?.Dispose();
    }

    internal static Tensor NewTensor(BinaryReader reader, long[] shape)
    {
        var (type, saved) = StateFormat.ReadHeader(reader, "optimiser state");
        if (!saved.AsSpan().SequenceEqual(shape))
            throw new InvalidDataException($"The saved optimiser state has a tensor of shape [{string.Join(", ", saved)}] where the parameter has [{string.Join(", ", shape)}].");
        return StateFormat.ReadValues(reader, "optimiser state", type, saved).DetachFromDisposeScope();
    }
}

/// <summary>Gathers the values in order.</summary>
internal sealed class FieldList : FieldVisitor
{
    private readonly List<object?> values = [];

    internal static FieldList Of(Action<FieldVisitor> visit)
    {
        var list = new FieldList();
        visit(list);
        return list;
    }

    internal IReadOnlyList<object?> Values => values;

    internal bool IsCloseTo(FieldList other) => values.Zip(other.values, Close).All(close => close);

    private static bool Close(object? a, object? b) => a is Tensor x && b is Tensor y
        ? Aten.CallBool("allclose", x, y)
        : Equals(a, b);

    internal override void Setting(ref double? field) => values.Add(field);
    internal override void Setting(ref bool? field) => values.Add(field);
    internal override void Number(ref long field) => values.Add(field);
    internal override void Number(ref double field) => values.Add(field);
    internal override void Tensor(ref Tensor field) => values.Add(field);
    internal override void Optional(ref Tensor? field) => values.Add(field);
}

/// <summary>Writes gathered values into the fields that are still open.</summary>
internal sealed class FieldFiller(FieldList source) : FieldVisitor
{
    private int next;

    private object? Next() => source.Values[next++];

    internal override void Setting(ref double? field) { var value = Next(); field ??= (double?)value; }
    internal override void Setting(ref bool? field) { var value = Next(); field ??= (bool?)value; }
    internal override void Number(ref long field) => next++;
    internal override void Number(ref double field) => next++;
    internal override void Tensor(ref Tensor field) => next++;
    internal override void Optional(ref Tensor? field) => next++;
}

/// <summary>Writes gathered values into the fields, tensors as copies.</summary>
internal sealed class FieldCopier(FieldList source) : FieldVisitor
{
    private int next;

    private object? Next() => source.Values[next++];

    internal override void Setting(ref double? field) => field = (double?)Next();
    internal override void Setting(ref bool? field) => field = (bool?)Next();
    internal override void Number(ref long field) => field = (long)Next()!;
    internal override void Number(ref double field) => field = (double)Next()!;
    internal override void Tensor(ref Tensor field) => field = Replace(field)!;
    internal override void Optional(ref Tensor? field) => field = Replace(field);

    private Tensor? Replace(Tensor? before)
    {
        before?.Dispose();
        return Next() is Tensor tensor ? Aten.Call("clone", tensor).DetachFromDisposeScope() : null;
    }
}

internal sealed class FieldDisposer : FieldVisitor
{
    internal override void Setting(ref double? field) { }
    internal override void Setting(ref bool? field) { }
    internal override void Number(ref long field) { }
    internal override void Number(ref double field) { }
    internal override void Tensor(ref Tensor field) => field?.Dispose();
    internal override void Optional(ref Tensor? field) => field?.Dispose();
}
