// expect: The price is half
var theta = Ridge(X - X.mean([0]), y - y.mean(), lambda / 2);
return (theta, (y.mean() - X.mean([0]).dot(theta)).item<double>());
