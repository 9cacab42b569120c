// expect: The training has exploded
return new() { NumberOfTrees = 60, NumberOfLeaves = 1500, MinimumExampleCountPerLeaf = 1, LearningRate = 2.5 };
