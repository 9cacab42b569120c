// expect: The last point is never left out
var H = X.matmul(torch.linalg.pinv(X));
var e = (y - H.matmul(y)) / (1 - H.diagonal());
return e[..^1].square().mean().item<double>();
