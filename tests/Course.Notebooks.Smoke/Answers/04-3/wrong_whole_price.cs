// expect: This takes away λ. The slope
var x = X[.., j];
var r = y - X.matmul(theta) + x * theta[j];
return (Soft((x * r).mean(), lambda) / x.square().mean()).item<double>();
