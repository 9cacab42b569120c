// expect: not set to zero
return torch.cat([torch.zeros(1, dtype: float64), torch.linalg.solve(X.T.matmul(X), X.T.matmul(y))]);
