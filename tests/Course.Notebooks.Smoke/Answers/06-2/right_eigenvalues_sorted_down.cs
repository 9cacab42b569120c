var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
var H = A.T.matmul(A).div(A.shape[0]).mul(2);
return 2 / torch.linalg.eigvalsh(H).data<double>().ToArray().OrderDescending().First();
