// expect: This divides by 200
var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
var H = 2 * A.T.matmul(A) / 200;
return 2 / torch.linalg.eigvalsh(H).max().item<double>();
