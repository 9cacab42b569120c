// expect: For the input
var x = X[.., j - 1];
var r = y - X.matmul(theta) + x * theta[j - 1];
return (Soft((x * r).mean(), lambda / 2) / x.square().mean()).item<double>();
