// expect: so the denominator is squared as well
var H = X.matmul(torch.linalg.pinv(X));
var e = y - H.matmul(y);
return (e.square() / (1 - H.diagonal())).mean().item<double>();
