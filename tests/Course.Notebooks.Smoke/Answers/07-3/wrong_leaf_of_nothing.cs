// expect: no house at all divides by zero
return new() { MinimumExampleCountPerLeaf = 0, NumberOfLeaves = 1500 };
