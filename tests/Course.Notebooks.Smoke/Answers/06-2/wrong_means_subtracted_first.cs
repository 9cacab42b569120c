// expect: For the input the features X
var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
var C = A - A.mean([0]);
return 2 / torch.linalg.eigvalsh(2 * C.T.matmul(C) / A.shape[0]).max().item<double>();
