// expect: so its Hessian is XᵀX, times 2, divided by n
var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
return 2 / torch.linalg.eigvalsh(A.T.matmul(A)).max().item<double>();
