return new() { NumberOfTrees = 500 };
