// expect: With n = 11 and k = 5: 4 folds where 5 are wanted
return Enumerable.Range(0, n).Chunk((n + k - 1) / k).ToArray();
