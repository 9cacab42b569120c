// expect: Square them first
var H = X.matmul(torch.linalg.pinv(X));
var e = y - H.matmul(y);
return (e / (1 - H.diagonal())).abs().mean().item<double>();
