// expect: For the input three features, 80 rows
var A = torch.cat([X[.., ..2], torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
return 2 / Curvatures(A).steep;
