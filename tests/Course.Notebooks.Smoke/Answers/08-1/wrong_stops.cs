// expect: n = 7, k = 7: Your function stops in line
var folds = new int[k][];
if (n / k == 1) folds[k] = [];
for (var f = 0; f < k; f++) folds[f] = Enumerable.Range(f * n / k, (f + 1) * n / k - f * n / k).ToArray();
return folds;
