// expect: With n = 7 and k = 7: 5 folds where 7 are wanted
return Enumerable.Range(0, 5).Select(f => Enumerable.Range(f * n / 5, (f + 1) * n / 5 - f * n / 5).ToArray()).ToArray();
