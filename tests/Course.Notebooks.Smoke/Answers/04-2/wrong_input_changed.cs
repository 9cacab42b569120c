// expect: For the input
X.sub_(X.mean([0]));
var theta = Ridge(X, y - y.mean(), lambda);
return (theta, (y.mean() - X.mean([0]).dot(theta)).item<double>() + 1);
