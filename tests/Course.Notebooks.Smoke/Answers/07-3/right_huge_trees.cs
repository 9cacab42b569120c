return new() { NumberOfTrees = 50, NumberOfLeaves = 1500, MinimumExampleCountPerLeaf = 1, LearningRate = 0.5 };
