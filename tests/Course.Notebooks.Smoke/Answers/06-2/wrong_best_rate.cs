// expect: This is the best rate
var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
var (flat, steep) = Curvatures(A);
return 2 / (flat + steep);
