// expect: added up
double Loss(Tensor rows) => (f(rows) - y).square().mean().item<double>();
var rise = 0.0;
foreach (var j in columns)
{
    var shuffled = X.clone();
    shuffled[.., j] = X[.., j][order];
    rise += Loss(shuffled) - Loss(X);
}
return rise;
