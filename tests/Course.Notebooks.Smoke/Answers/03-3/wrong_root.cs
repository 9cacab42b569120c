// expect: Leave the root away
var H = X.matmul(torch.linalg.pinv(X));
var e = y - H.matmul(y);
return (e / (1 - H.diagonal())).square().mean().sqrt().item<double>();
