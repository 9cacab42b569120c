// expect: Each has its own
var n = (double)X.shape[0];
var H = X.matmul(torch.linalg.pinv(X));
var e = y - H.matmul(y);
return (e / (1 - X.shape[1] / n)).square().mean().item<double>();
