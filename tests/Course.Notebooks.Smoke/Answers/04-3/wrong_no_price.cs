// expect: This is least squares in one coordinate
var x = X[.., j];
var r = y - X.matmul(theta) + x * theta[j];
return (x.dot(r) / x.dot(x)).item<double>();
