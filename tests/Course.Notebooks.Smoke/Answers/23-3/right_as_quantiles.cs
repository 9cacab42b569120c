Tensor Quantile(double p) => μ + σ * Math.Sqrt(2) * torch.special.erfinv(torch.tensor(2 * p - 1, dtype: float64)).item<double>();
return (Quantile((1 - share) / 2), Quantile((1 + share) / 2));
