// expect: First the squares, then the mean
var H = X.matmul(torch.linalg.pinv(X));
var e = y - H.matmul(y);
return Math.Pow((e / (1 - H.diagonal())).mean().item<double>(), 2);
