// expect: A leaf still holds at least 50 houses
return new() { NumberOfTrees = 300, NumberOfLeaves = 100, MinimumExampleCountPerLeaf = 50, LearningRate = 0.3 };
