// expect: The price is the same
var theta = Ridge(X - X.mean([0]), y - y.mean(), 0.5);
return (theta, (y.mean() - X.mean([0]).dot(theta)).item<double>());
