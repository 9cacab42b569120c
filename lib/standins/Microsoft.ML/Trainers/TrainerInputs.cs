namespace Microsoft.ML.Trainers;

/// <summary>Options of every trainer.</summary>
public abstract class TrainerInputBase
{
    private protected TrainerInputBase() { }

    /// <summary>The column of features.</summary>
    public string FeatureColumnName = "Features";
}

/// <summary>Options of trainers that learn from labels.</summary>
public abstract class TrainerInputBaseWithLabel : TrainerInputBase
{
    private protected TrainerInputBaseWithLabel() { }

    /// <summary>The column of labels.</summary>
    public string LabelColumnName = "Label";
}

/// <summary>Options of trainers whose examples can have weights.</summary>
public abstract class TrainerInputBaseWithWeight : TrainerInputBaseWithLabel
{
    private protected TrainerInputBaseWithWeight() { }

    /// <summary>The column of weights, null for none.</summary>
    public string? ExampleWeightColumnName = null;
}

/// <summary>Options of trainers whose examples can come in groups.</summary>
public abstract class TrainerInputBaseWithGroupId : TrainerInputBaseWithWeight
{
    private protected TrainerInputBaseWithGroupId() { }

    /// <summary>The column of groups, null for none.</summary>
    public string? RowGroupColumnName = null;
}

/// <summary>Options of trainers that learn without labels.</summary>
public abstract class UnsupervisedTrainerInputBaseWithWeight : TrainerInputBase
{
    private protected UnsupervisedTrainerInputBaseWithWeight() { }

    /// <summary>The column of weights, null for none.</summary>
    public string? ExampleWeightColumnName = null;
}
