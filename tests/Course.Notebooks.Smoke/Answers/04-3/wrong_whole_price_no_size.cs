// expect: It is λ/2 that is taken away
var x = X[.., j];
var r = y - X.matmul(theta) + x * theta[j];
return Soft((x * r).mean(), lambda).item<double>();
