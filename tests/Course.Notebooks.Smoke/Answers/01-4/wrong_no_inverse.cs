// expect: The inverse of XᵀX is missing
var A = torch.cat([torch.ones(X.shape[0], 1, dtype: float64), X], dim: 1);
return A.T.matmul(y);
