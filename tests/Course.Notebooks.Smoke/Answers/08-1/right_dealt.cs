var folds = new List<int>[k];
for (var f = 0; f < k; f++) folds[f] = new();
for (var i = 0; i < n; i++) folds[i * k / n].Add(i);
return folds.Select(f => f.ToArray()).ToArray();
