// expect: rise of the root
double Loss(Tensor rows) => (f(rows) - y).square().mean().item<double>();
var shuffled = X.clone();
foreach (var j in columns) shuffled[.., j] = X[.., j][order];
return Math.Sqrt(Loss(shuffled)) - Math.Sqrt(Loss(X));
