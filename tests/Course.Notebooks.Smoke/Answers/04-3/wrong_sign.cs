// expect: The sign is the wrong way round
var x = X[.., j];
var r = X.matmul(theta) - x * theta[j] - y;
return (Soft((x * r).mean(), lambda / 2) / x.square().mean()).item<double>();
