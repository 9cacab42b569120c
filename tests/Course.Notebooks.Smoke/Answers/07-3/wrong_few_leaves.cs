// expect: There are too few leaves in all the trees together
return new() { NumberOfTrees = 100, NumberOfLeaves = 5, MinimumExampleCountPerLeaf = 1, LearningRate = 0.3 };
