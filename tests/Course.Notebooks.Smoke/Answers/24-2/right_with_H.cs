var H = torch.zeros(1, x.shape[0], dtype: float64);
H[0, j] = 1;
var K = C.matmul(H.T) / (H.matmul(C).matmul(H.T) + r);
return x + (K * (d - x[j].item<double>())).squeeze(1);
