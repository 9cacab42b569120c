// expect: all of f(x) = w · x + b is subtracted
var e = y - X.matmul(w) + b;
return torch.cat([-2 * X.T.matmul(e) / X.shape[0], -2 * e.mean().reshape(1)]);
