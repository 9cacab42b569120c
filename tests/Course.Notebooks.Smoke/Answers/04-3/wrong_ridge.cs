// expect: This is ridge in one coordinate
var x = X[.., j];
var r = y - X.matmul(theta) + x * theta[j];
return ((x * r).mean() / (x.square().mean() + lambda)).item<double>();
