// expect: the bias has the wrong sign
var theta = Ridge(X - X.mean([0]), y - y.mean(), lambda);
return (theta, (X.mean([0]).dot(theta) - y.mean()).item<double>());
