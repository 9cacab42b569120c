// expect: Only y is centred
var theta = Ridge(X, y - y.mean(), lambda);
return (theta, y.mean().item<double>());
