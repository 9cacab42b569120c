// expect: the other columns
double Loss(Tensor rows) => (f(rows) - y).square().mean().item<double>();
var shuffled = X[order];
foreach (var j in columns) shuffled[.., j] = X[.., j];
return Loss(shuffled) - Loss(X);
