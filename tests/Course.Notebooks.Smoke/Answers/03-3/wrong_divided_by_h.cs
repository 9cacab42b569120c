// expect: not by Hᵢᵢ
var H = X.matmul(torch.linalg.pinv(X));
var e = y - H.matmul(y);
return (e / H.diagonal()).square().mean().item<double>();
