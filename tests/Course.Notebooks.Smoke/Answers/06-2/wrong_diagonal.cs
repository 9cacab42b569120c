// expect: Each feature is looked at alone
var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
return 2 / (2 * A.square().mean([0])).max().item<double>();
