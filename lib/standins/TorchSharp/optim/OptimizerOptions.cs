namespace TorchSharp.Modules;

/// <summary>The settings of a group of parameters. What is null takes the optimiser's own setting.</summary>
public class OptimizerOptions
{
    /// <summary>The rate that the next step uses.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The rate that a schedule starts from.</summary>
    public double InitialLearningRate { get; set; }

    // Shows the visitor each setting, in the order of the file format.
    internal virtual void Visit(FieldVisitor visitor) { }

    internal void FillFrom(OptimizerOptions defaults)
    {
        LearningRate ??= defaults.LearningRate;
        InitialLearningRate = LearningRate!.Value;
        if (defaults.GetType() == GetType()) Visit(new FieldFiller(FieldList.Of(defaults.Visit)));
    }

    public virtual void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(InitialLearningRate);
        writer.Write(LearningRate!.Value);
        Visit(new FieldWriter(writer));
    }

    public virtual void LoadStateDict(BinaryReader reader)
    {
        InitialLearningRate = reader.ReadDouble();
        LearningRate = reader.ReadDouble();
        Visit(new FieldReader(reader, []));
    }

    public virtual void LoadStateDict(OptimizerOptions source)
    {
        if (source.GetType() != GetType())
            throw new ArgumentException($"Settings of {source.GetType().DeclaringType?.Name} do not fit {GetType().DeclaringType?.Name}.");
        InitialLearningRate = source.InitialLearningRate;
        LearningRate = source.LearningRate;
        Visit(new FieldCopier(FieldList.Of(source.Visit)));
    }
}
