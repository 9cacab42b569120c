// expect: For the input
var H = X.matmul(torch.linalg.pinv(X));
var e = (y + H.matmul(y)) / (1 - H.diagonal());
return e.square().mean().item<double>();
