// expect: The columns were divided by their deviation
var Z = (X - X.mean([0])) / X.std(0);
var theta = Ridge(Z, y - y.mean(), lambda);
return (theta, (y.mean() - X.mean([0]).dot(theta)).item<double>());
