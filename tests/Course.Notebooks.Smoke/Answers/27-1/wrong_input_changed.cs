// expect: changes its input
double Loss(Tensor rows) => (f(rows) - y).square().mean().item<double>();
var before = Loss(X);
var whole = X[order];
foreach (var j in columns) X[.., j] = whole[.., j];
return Loss(X) - before;
