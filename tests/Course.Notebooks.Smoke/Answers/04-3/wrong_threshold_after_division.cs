// expect: First the threshold, then the division
var x = X[.., j];
var r = y - X.matmul(theta) + x * theta[j];
return Soft((x * r).mean() / x.square().mean(), lambda / 2).item<double>();
