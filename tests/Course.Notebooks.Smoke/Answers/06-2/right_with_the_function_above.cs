var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
return 2 / Curvatures(A).steep;
