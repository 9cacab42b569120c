// expect: The bias is computed afterwards
var theta = Ridge(X, y, lambda);
return (theta, (y.mean() - X.mean([0]).dot(theta)).item<double>());
