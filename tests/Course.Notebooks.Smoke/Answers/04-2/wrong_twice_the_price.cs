// expect: The price is twice
var theta = Ridge(X - X.mean([0]), y - y.mean(), 2 * lambda);
return (theta, (y.mean() - X.mean([0]).dot(theta)).item<double>());
