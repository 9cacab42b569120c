// expect: This is least squares
var theta = LeastSquares(X - X.mean([0]), y - y.mean());
return (theta, (y.mean() - X.mean([0]).dot(theta)).item<double>());
