// expect: The Hessian of a mean of squares is 2XᵀX/n
var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
var H = A.T.matmul(A) / A.shape[0];
return 2 / torch.linalg.eigvalsh(H).max().item<double>();
