// expect: The sign is lost
var x = X[.., j];
var r = y - X.matmul(theta) + x * theta[j];
return ((x * r).mean().abs() - lambda / 2).clamp(min: 0).div(x.square().mean()).item<double>();
