// expect: This is the sum of the squares
var H = X.matmul(torch.linalg.pinv(X));
var e = y - H.matmul(y);
return (e / (1 - H.diagonal())).square().sum().item<double>();
