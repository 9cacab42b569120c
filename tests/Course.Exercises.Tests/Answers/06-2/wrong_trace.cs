// expect: This adds up all curvatures
var H = 2 * X.T.matmul(X) / X.shape[0];
return 2 / H.diagonal().sum().item<double>();
