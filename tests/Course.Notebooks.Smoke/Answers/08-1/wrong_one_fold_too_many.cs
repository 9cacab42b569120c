// expect: With n = 11 and k = 5: 6 folds where 5 are wanted
return Enumerable.Range(0, n).Chunk(n / k).ToArray();
