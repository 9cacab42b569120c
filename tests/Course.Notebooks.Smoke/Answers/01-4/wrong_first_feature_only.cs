// expect: For the input 30 samples
var A = torch.cat([torch.ones(X.shape[0], 1, dtype: float64), X[.., ..1]], dim: 1);
return torch.linalg.solve(A.T.matmul(A), A.T.matmul(y));
