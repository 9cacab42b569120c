var A = torch.cat([torch.ones(X.shape[0], 1, dtype: float64), X], dim: 1);
return torch.linalg.solve(A.T.matmul(A), A.T.matmul(y));
