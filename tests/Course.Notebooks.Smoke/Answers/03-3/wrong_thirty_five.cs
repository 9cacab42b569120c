// expect: This divides by 35
var H = X.matmul(torch.linalg.pinv(X));
var e = (y - H.matmul(y)) / (1 - H.diagonal());
return e.square().sum().item<double>() / 35;
