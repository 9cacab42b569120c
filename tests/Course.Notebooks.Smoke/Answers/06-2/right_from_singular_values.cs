var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
var largest = torch.linalg.svdvals(A)[0].item<double>();
return A.shape[0] / (largest * largest);
