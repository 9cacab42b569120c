// expect: read backwards
double Loss(Tensor rows) => (f(rows) - y).square().mean().item<double>();
var shuffled = X.clone();
foreach (var j in columns) shuffled[.., j] = X[.., j][order.argsort()];
return Loss(shuffled) - Loss(X);
