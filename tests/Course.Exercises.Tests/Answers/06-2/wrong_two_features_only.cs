// expect: For the input three features, 80 rows
var H = 2 * X.T.matmul(X) / X.shape[0];
var (a, b, c) = (H[0, 0].item<double>(), H[0, 1].item<double>(), H[1, 1].item<double>());
return 2 / ((a + c) / 2 + Math.Sqrt((a - c) * (a - c) / 4 + b * b));
