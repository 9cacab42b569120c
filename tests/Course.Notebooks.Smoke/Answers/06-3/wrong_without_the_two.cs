// expect: brings a 2 down
var e = X.matmul(w) + b - y;
return torch.cat([X.T.matmul(e) / X.shape[0], e.mean().unsqueeze(0)]);
