// expect: This is the largest curvature
var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
return Curvatures(A).steep;
