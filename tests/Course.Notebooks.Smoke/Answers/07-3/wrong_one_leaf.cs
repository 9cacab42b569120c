// expect: FastTree does not take these settings
return new() { NumberOfTrees = 100, NumberOfLeaves = 1, MinimumExampleCountPerLeaf = 1 };
