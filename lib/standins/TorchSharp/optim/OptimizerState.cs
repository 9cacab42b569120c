using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimiser keeps for one parameter from step to step.</summary>
public abstract class OptimizerState
{
    protected Parameter _parameter;

    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    // Shows the visitor each number and tensor, in the order of the file format.
    internal virtual void Visit(FieldVisitor visitor) { }

    /// <summary>Sets everything to what it is before the first step.</summary>
    public virtual void Initialize(OptimizerOptions options) { }

    public virtual void SaveStateDict(BinaryWriter writer) => Visit(new FieldWriter(writer));

    public virtual void LoadStateDict(BinaryReader reader) => Visit(new FieldReader(reader, _parameter.shape));

    public virtual void LoadStateDict(OptimizerState source)
    {
        if (source.GetType() != GetType())
            throw new ArgumentException($"State of {source.GetType().DeclaringType?.Name} does not fit {GetType().DeclaringType?.Name}.");
        Visit(new FieldCopier(FieldList.Of(source.Visit)));
    }

    /// <summary>Whether another state has the same numbers, up to rounding.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other) =>
        other.GetType() == GetType() && FieldList.Of(Visit).IsCloseTo(FieldList.Of(other.Visit));

    /// <summary>Moves the tensors to a device; there is only one here.</summary>
    public virtual void to(Device device) { }

    internal void Release() => Visit(new FieldDisposer());

    // Outlives every scope: the optimiser disposes it.
    private protected Tensor Zeros() => Full(0);

    private protected Tensor Full(double value)
    {
        using var none = no_grad();
        return Aten.Call("full_like", _parameter, value).DetachFromDisposeScope();
    }

    protected static void SaveConditionalStateTensor(BinaryWriter writer, Tensor? tensor)
    {
        writer.Write(tensor is not null);
        if (tensor is not null) StateFormat.WriteTensor(writer, tensor);
    }

    protected static void LoadConditionalStateTensor(BinaryReader reader, ref Tensor? result, Device device)
    {
        var before = result;
        result = null;
        if (reader.ReadBoolean())
        {
            var (type, shape) = StateFormat.ReadHeader(reader, "optimiser state");
            result = StateFormat.ReadValues(reader, "optimiser state", type, shape).DetachFromDisposeScope();
        }
        before?.Dispose();
    }
}
