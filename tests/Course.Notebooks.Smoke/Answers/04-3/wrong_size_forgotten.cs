// expect: The column's own size is missing
var x = X[.., j];
var r = y - X.matmul(theta) + x * theta[j];
return Soft((x * r).mean(), lambda / 2).item<double>();
