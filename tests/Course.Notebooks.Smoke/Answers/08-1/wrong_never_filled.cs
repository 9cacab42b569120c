// expect: One of the folds is null
var folds = new int[k][];
for (var f = 0; f < k - 1; f++) folds[f] = Enumerable.Range(f * n / k, (f + 1) * n / k - f * n / k).ToArray();
return folds;
