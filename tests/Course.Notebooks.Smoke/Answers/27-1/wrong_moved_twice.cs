// expect: moved once more
var shuffled = X.clone();
for (var i = 0; i < X.shape[0]; i++)
    foreach (var j in columns) shuffled[i, j] = shuffled[order[i].item<long>(), j];
return ((f(shuffled) - y).square().mean() - (f(X) - y).square().mean()).item<double>();
