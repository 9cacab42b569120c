// expect: both losses are those of the same table
var shuffled = X;
foreach (var j in columns) shuffled[.., j] = X[order][.., j];
return ((f(shuffled) - y).square().mean() - (f(X) - y).square().mean()).item<double>();
