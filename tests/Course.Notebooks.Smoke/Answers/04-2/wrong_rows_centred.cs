// expect: For the input
var Xc = X - X.mean([1], keepdim: true);
var theta = Ridge(Xc, y - y.mean(), lambda);
return (theta, (y.mean() - X.mean([0]).dot(theta)).item<double>());
