// expect: Sums stand where means belong
var x = X[.., j];
var r = y - X.matmul(theta) + x * theta[j];
return (Soft(x.dot(r), lambda / 2) / x.dot(x)).item<double>();
