// expect: is missed by more than before
var H = X.matmul(torch.linalg.pinv(X));
var e = y - H.matmul(y);
return (e * (1 - H.diagonal())).square().mean().item<double>();
