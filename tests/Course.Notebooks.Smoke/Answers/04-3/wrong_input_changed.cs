// expect: changes its input on the way
theta[j] = 0;
var x = X[.., j];
return (Soft((x * (y - X.matmul(theta))).mean(), lambda / 2) / x.square().mean()).item<double>();
