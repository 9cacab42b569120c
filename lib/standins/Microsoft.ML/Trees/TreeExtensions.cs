using Microsoft.ML.Trainers.FastTree;

namespace Microsoft.ML;

/// <summary>The trainers of trees, in the lists of trainers.</summary>
public static class TreeExtensions
{
    /// <summary>Gradient boosting for a number.</summary>
    /// <param name="catalog">The list of trainers.</param>
    /// <param name="labelColumnName">The column to predict, Single.</param>
    /// <param name="featureColumnName">The column of features, a vector of Single.</param>
    /// <param name="exampleWeightColumnName">The column of weights, null for none.</param>
    /// <param name="numberOfLeaves">Leaves of a tree, at most.</param>
    /// <param name="numberOfTrees">How many trees.</param>
    /// <param name="minimumExampleCountPerLeaf">Rows in a leaf, at least.</param>
    /// <param name="learningRate">How far to go along each tree.</param>
    public static FastTreeRegressionTrainer FastTree(this RegressionCatalog.RegressionTrainers catalog, string labelColumnName = "Label",
        string featureColumnName = "Features", string? exampleWeightColumnName = null, int numberOfLeaves = 20, int numberOfTrees = 100,
        int minimumExampleCountPerLeaf = 10, double learningRate = 0.2) =>
        catalog.FastTree(Boosted(new FastTreeRegressionTrainer.Options(), labelColumnName, featureColumnName, exampleWeightColumnName,
            numberOfLeaves, numberOfTrees, minimumExampleCountPerLeaf, learningRate));

    public static FastTreeRegressionTrainer FastTree(this RegressionCatalog.RegressionTrainers catalog, FastTreeRegressionTrainer.Options options) =>
        new(Of(catalog, options), options);

    public static FastTreeBinaryTrainer FastTree(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog, string labelColumnName = "Label",
        string featureColumnName = "Features", string? exampleWeightColumnName = null, int numberOfLeaves = 20, int numberOfTrees = 100,
        int minimumExampleCountPerLeaf = 10, double learningRate = 0.2) =>
        catalog.FastTree(Boosted(new FastTreeBinaryTrainer.Options(), labelColumnName, featureColumnName, exampleWeightColumnName,
            numberOfLeaves, numberOfTrees, minimumExampleCountPerLeaf, learningRate));

    public static FastTreeBinaryTrainer FastTree(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog, FastTreeBinaryTrainer.Options options) =>
        new(Of(catalog, options), options);

    /// <summary>A random forest.</summary>
    /// <param name="catalog">The list of trainers.</param>
    /// <param name="labelColumnName">The column to predict: Single for regression, Boolean for yes or no.</param>
    /// <param name="featureColumnName">The column of features, a vector of Single.</param>
    /// <param name="exampleWeightColumnName">The column of weights, null for none.</param>
    /// <param name="numberOfLeaves">Leaves of a tree, at most.</param>
    /// <param name="numberOfTrees">How many trees.</param>
    /// <param name="minimumExampleCountPerLeaf">Rows in a leaf, at least.</param>
    public static FastForestRegressionTrainer FastForest(this RegressionCatalog.RegressionTrainers catalog, string labelColumnName = "Label",
        string featureColumnName = "Features", string? exampleWeightColumnName = null, int numberOfLeaves = 20, int numberOfTrees = 100,
        int minimumExampleCountPerLeaf = 10) =>
        catalog.FastForest(Sized(new FastForestRegressionTrainer.Options(), labelColumnName, featureColumnName, exampleWeightColumnName,
            numberOfLeaves, numberOfTrees, minimumExampleCountPerLeaf));

    public static FastForestRegressionTrainer FastForest(this RegressionCatalog.RegressionTrainers catalog, FastForestRegressionTrainer.Options options) =>
        new(Of(catalog, options), options);

    public static FastForestBinaryTrainer FastForest(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog, string labelColumnName = "Label",
        string featureColumnName = "Features", string? exampleWeightColumnName = null, int numberOfLeaves = 20, int numberOfTrees = 100,
        int minimumExampleCountPerLeaf = 10) =>
        catalog.FastForest(Sized(new FastForestBinaryTrainer.Options(), labelColumnName, featureColumnName, exampleWeightColumnName,
            numberOfLeaves, numberOfTrees, minimumExampleCountPerLeaf));

    public static FastForestBinaryTrainer FastForest(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog, FastForestBinaryTrainer.Options options) =>
        new(Of(catalog, options), options);

    private static MLContext Of(TrainCatalogBase.CatalogInstantiatorBase catalog, TreeOptions options)
    {
        Errors.NotNull(catalog, nameof(catalog));
        Errors.NotNull(options, nameof(options));
        return catalog.Context;
    }

    private static T Sized<T>(T options, string label, string features, string? weights, int leaves, int trees, int rowsInLeaf) where T : TreeOptions
    {
        (options.LabelColumnName, options.FeatureColumnName, options.ExampleWeightColumnName) = (label, features, weights);
        (options.NumberOfLeaves, options.NumberOfTrees, options.MinimumExampleCountPerLeaf) = (leaves, trees, rowsInLeaf);
        return options;
    }

    private static T Boosted<T>(T options, string label, string features, string? weights, int leaves, int trees, int rowsInLeaf, double rate) where T : BoostedTreeOptions
    {
        options.LearningRate = rate;
        return Sized(options, label, features, weights, leaves, trees, rowsInLeaf);
    }
}
