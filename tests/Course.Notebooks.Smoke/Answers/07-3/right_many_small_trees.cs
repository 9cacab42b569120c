return new FastTreeRegressionTrainer.Options
{
    NumberOfTrees = 1500, NumberOfLeaves = 20, MinimumExampleCountPerLeaf = 1, LearningRate = 0.3,
};
