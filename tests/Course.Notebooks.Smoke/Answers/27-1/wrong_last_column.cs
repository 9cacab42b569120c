// expect: Only the last
double Loss(Tensor rows) => (f(rows) - y).square().mean().item<double>();
var shuffled = X;
foreach (var j in columns)
{
    shuffled = X.clone();
    shuffled[.., j] = X[.., j][order];
}
return Loss(shuffled) - Loss(X);
