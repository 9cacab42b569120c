// expect: Only y is centred
var theta = Ridge(X, y - y.mean(), lambda);
return (theta, (y.mean() - X.mean([0]).dot(theta)).item<double>());
