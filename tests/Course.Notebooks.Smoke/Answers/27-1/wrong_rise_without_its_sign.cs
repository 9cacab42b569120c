// expect: lost its sign
double Loss(Tensor rows) => (f(rows) - y).square().mean().item<double>();
var shuffled = X.clone();
foreach (var j in columns) shuffled[.., j] = X[order][.., j];
return Math.Abs(Loss(shuffled) - Loss(X));
