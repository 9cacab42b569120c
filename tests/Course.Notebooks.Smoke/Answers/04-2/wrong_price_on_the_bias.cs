// expect: the price falls on it too
var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
var all = Ridge(A, y, lambda);
return (all[..^1], all[-1].item<double>());
