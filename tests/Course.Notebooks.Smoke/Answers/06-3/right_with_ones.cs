var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: X.dtype)], dim: 1);
var theta = torch.cat([w, torch.tensor(new[] { b })]);
return 2 * A.T.matmul(A.matmul(theta) - y) / X.shape[0];
