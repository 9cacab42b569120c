// expect: turned round
double Loss(Tensor rows) => (f(rows) - y).square().mean().item<double>();
var shuffled = X.clone();
foreach (var j in columns) shuffled[.., j] = X[.., j][order];
return Loss(X) - Loss(shuffled);
