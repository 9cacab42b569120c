// expect: order is not used
var other = torch.randperm(X.shape[0]);
var shuffled = X.clone();
foreach (var j in columns) shuffled[.., j] = X[other][.., j];
return ((f(shuffled) - y).square().mean() - (f(X) - y).square().mean()).item<double>();
