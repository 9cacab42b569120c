// expect: in the bias a sign is wrong
var theta = Ridge(X - X.mean([0]), y - y.mean(), lambda);
return (theta, (y.mean() + X.mean([0]).dot(theta)).item<double>());
