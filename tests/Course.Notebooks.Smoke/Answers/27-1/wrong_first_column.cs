// expect: Only the first
double Loss(Tensor rows) => (f(rows) - y).square().mean().item<double>();
var shuffled = X.clone();
shuffled[.., columns[0]] = X[.., columns[0]][order];
return Loss(shuffled) - Loss(X);
