namespace Course;

/// <summary>What a person chooses at the playground. Each has a value to begin with.</summary>
public sealed record PlaygroundChoice
{
    /// <summary>The name of a data set.</summary>
    public string Data { get; init; } = "circles";

    /// <summary>The standard deviation of what is added to each coordinate.</summary>
    public double Noise { get; init; } = 0.05;

    /// <summary>The names of the features that the network sees.</summary>
    public IReadOnlyList<string> Features { get; init; } = ["x₁", "x₂"];

    /// <summary>How many units each hidden layer has; empty for none.</summary>
    public IReadOnlyList<int> Layers { get; init; } = [4, 2];

    /// <summary>The name of the activation.</summary>
    public string Activation { get; init; } = "tanh";

    /// <summary>The name of the optimizer.</summary>
    public string Optimizer { get; init; } = "SGD";

    /// <summary>The learning rate.</summary>
    public double Rate { get; init; } = 0.03;

    /// <summary>What large weights cost: "none", "L1" or "L2".</summary>
    public string Penalty { get; init; } = "none";

    /// <summary>How much they cost.</summary>
    public double Strength { get; init; } = 0.001;

    /// <summary>How many points a step learns from.</summary>
    public int Batch { get; init; } = 10;

    /// <summary>Of the points, the first weights and the order.</summary>
    public int Seed { get; init; }

    /// <summary>Whether a network that is being trained can go on with the other choice.</summary>
    internal bool GoesOnWith(PlaygroundChoice other) =>
        (Data, Noise, Activation, Seed) == (other.Data, other.Noise, other.Activation, other.Seed)
        && Features.SequenceEqual(other.Features) && Layers.SequenceEqual(other.Layers);
}
