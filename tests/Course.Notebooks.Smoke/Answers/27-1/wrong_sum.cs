// expect: sums of squares
double Loss(Tensor rows) => (f(rows) - y).square().sum().item<double>();
var shuffled = X.clone();
foreach (var j in columns) shuffled[.., j] = X[.., j][order];
return Loss(shuffled) - Loss(X);
