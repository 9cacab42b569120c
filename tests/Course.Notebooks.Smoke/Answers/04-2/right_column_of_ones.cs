var (n, d) = (X.shape[0], X.shape[1]);
var A = torch.cat([X, torch.ones(n, 1, dtype: float64)], dim: 1);
var price = torch.ones(d + 1, dtype: float64);
price[-1] = 0;                                           // the bias is free
var all = torch.linalg.solve(A.T.matmul(A) / n + lambda * torch.diag(price), A.T.matmul(y) / n);
return (all[..^1], all[-1].item<double>());
