var x = X[.., j];
var r = y - X.matmul(theta) + x * theta[j];
return Lasso(x.unsqueeze(1), r, [lambda]).item<double>();
