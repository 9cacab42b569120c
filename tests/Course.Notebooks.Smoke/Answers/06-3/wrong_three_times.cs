// expect: w = 0, b = 0
return 3 * torch.ones(X.shape[1] + 1, dtype: float64);
