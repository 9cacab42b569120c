var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
var H = 2 * A.T.matmul(A) / X.shape[0];
return 2 / torch.linalg.eigvals(H).real.max().item<double>();
