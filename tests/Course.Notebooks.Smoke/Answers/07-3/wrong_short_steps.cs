// expect: The steps are too short for their number
return new() { NumberOfTrees = 100, NumberOfLeaves = 500, MinimumExampleCountPerLeaf = 1, LearningRate = 0.001 };
