// expect: in another order
var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
return torch.linalg.solve(A.T.matmul(A), A.T.matmul(y));
