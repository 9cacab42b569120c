// expect: The price is n times too large
var theta = Ridge(X - X.mean([0]), y - y.mean(), lambda * X.shape[0]);
return (theta, (y.mean() - X.mean([0]).dot(theta)).item<double>());
