// expect: The old θⱼ has already taken its part
var x = X[.., j];
var r = y - X.matmul(theta);
return (Soft((x * r).mean(), lambda / 2) / x.square().mean()).item<double>();
