// expect: A leaf still holds at least 200 houses
return new() { NumberOfTrees = 100, NumberOfLeaves = 100, MinimumExampleCountPerLeaf = 200, LearningRate = 0.3 };
