namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Options of all trainers of trees. What the real package has beyond these is for data that the course does not use.</summary>
public abstract class TreeOptions : TrainerInputBaseWithGroupId
{
    /// <summary>The usual values.</summary>
    protected TreeOptions()
    {
    }

    /// <summary>How many threads grow the trees; null for one a core. The trees are the same for any number.</summary>
    public int? NumberOfThreads;

    /// <summary>Seed of bags and of the features drawn for each split.</summary>
    public int Seed = 123;

    /// <summary>Seed of the features drawn for each tree.</summary>
    public int FeatureSelectionSeed = 123;

    /// <summary>Into how many bins a feature is cut, at most.</summary>
    public int MaximumBinCountPerFeature = 255;

    /// <summary>Leaves of a tree, at most.</summary>
    public int NumberOfLeaves = 20;

    /// <summary>Rows in a leaf, at least.</summary>
    public int MinimumExampleCountPerLeaf = 10;

    /// <summary>How many trees.</summary>
    public int NumberOfTrees = 100;

    /// <summary>The share of features that a tree may use, from 0 to 1.</summary>
    public double FeatureFraction = 1;

    /// <summary>The share of features that a split may use, from 0 to 1.</summary>
    public double FeatureFractionPerSplit = 1;

    /// <summary>How many trees share a bag of rows; 0 when all trees see all rows.</summary>
    public int BaggingSize;

    /// <summary>The share of rows in a bag, from 0 to 1, drawn without replacement.</summary>
    public double BaggingExampleFraction = 0.7;

    internal int Threads => Math.Max(1, NumberOfThreads ?? Environment.ProcessorCount);

    internal virtual void Check()
    {
        Require(NumberOfTrees >= 1, nameof(NumberOfTrees), "a forest needs at least 1 tree", NumberOfTrees);
        Require(NumberOfLeaves >= 2, nameof(NumberOfLeaves), "a tree needs at least 2 leaves", NumberOfLeaves);
        Require(MinimumExampleCountPerLeaf >= 1, nameof(MinimumExampleCountPerLeaf), "a leaf needs at least 1 row", MinimumExampleCountPerLeaf);
        Require(MaximumBinCountPerFeature is >= 2 and <= 65_000, nameof(MaximumBinCountPerFeature), "there can be 2 to 65,000 bins", MaximumBinCountPerFeature);
        Require(FeatureFraction is > 0 and <= 1, nameof(FeatureFraction), "a share is above 0 and at most 1", FeatureFraction);
        Require(FeatureFractionPerSplit is > 0 and <= 1, nameof(FeatureFractionPerSplit), "a share is above 0 and at most 1", FeatureFractionPerSplit);
        Require(BaggingSize >= 0, nameof(BaggingSize), "it cannot be negative", BaggingSize);
        Require(BaggingExampleFraction is > 0 and <= 1, nameof(BaggingExampleFraction), "a share is above 0 and at most 1", BaggingExampleFraction);
        Require(NumberOfThreads is null or >= 1, nameof(NumberOfThreads), "there has to be at least 1 thread", NumberOfThreads ?? 0);
    }

    private protected static void Require(bool holds, string option, string rule, double value)
    {
        if (!holds) throw Errors.Parameter(option, FormattableString.Invariant($"{option} is {value}, but {rule}."));
    }
}

/// <summary>Options of the trainers that boost.</summary>
public abstract class BoostedTreeOptions : TreeOptions
{
    /// <summary>The usual values.</summary>
    protected BoostedTreeOptions()
    {
    }

    /// <summary>How far to go along each tree.</summary>
    public double LearningRate = 0.2;

    /// <summary>A further factor on each tree.</summary>
    public double Shrinkage = 1;

    /// <summary>A leaf's value is at most this, up or down.</summary>
    public double MaximumTreeOutput = 100;

    internal override void Check()
    {
        base.Check();
        Require(LearningRate > 0, nameof(LearningRate), "it has to be above 0", LearningRate);
        Require(Shrinkage > 0, nameof(Shrinkage), "it has to be above 0", Shrinkage);
        Require(MaximumTreeOutput > 0, nameof(MaximumTreeOutput), "it has to be above 0", MaximumTreeOutput);
    }

    internal BoostingSettings Settings() => new()
    {
        NumberOfTrees = NumberOfTrees, NumberOfLeaves = NumberOfLeaves, MinimumExampleCountPerLeaf = MinimumExampleCountPerLeaf,
        LearningRate = LearningRate, Shrinkage = Shrinkage, MaximumTreeOutput = MaximumTreeOutput,
        FeatureFraction = FeatureFraction, FeatureFractionPerSplit = FeatureFractionPerSplit,
        BaggingSize = BaggingSize, BaggingExampleFraction = BaggingExampleFraction, Seed = Seed, FeatureSelectionSeed = FeatureSelectionSeed,
    };
}

/// <summary>Options of the forests: 0.7 of the features for each tree, again 0.7 for each split, and a bag of 0.7 of the rows.</summary>
public abstract class FastForestOptionsBase : TreeOptions
{
    private protected FastForestOptionsBase() => (FeatureFraction, FeatureFractionPerSplit, BaggingSize) = (0.7, 0.7, 1);

    /// <summary>Labels kept in each leaf of a regression forest, at most.</summary>
    public int NumberOfQuantileSamples = 100;

    internal override void Check()
    {
        base.Check();
        Require(NumberOfQuantileSamples >= 0, nameof(NumberOfQuantileSamples), "it cannot be negative", NumberOfQuantileSamples);
    }

    internal ForestSettings Settings(bool samples) => new()
    {
        NumberOfTrees = NumberOfTrees, NumberOfLeaves = NumberOfLeaves, MinimumExampleCountPerLeaf = MinimumExampleCountPerLeaf,
        FeatureFraction = FeatureFraction, FeatureFractionPerSplit = FeatureFractionPerSplit,
        BaggingSize = BaggingSize, BaggingExampleFraction = BaggingExampleFraction, Seed = Seed, FeatureSelectionSeed = FeatureSelectionSeed,
        NumberOfQuantileSamples = samples ? NumberOfQuantileSamples : 0,
    };
}
