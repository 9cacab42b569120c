// expect: A parameter that gets past zero must stop there
var x = X[.., j];
var r = y - X.matmul(theta) + x * theta[j];
return (((x * r).mean() - lambda / 2) / x.square().mean()).item<double>();
