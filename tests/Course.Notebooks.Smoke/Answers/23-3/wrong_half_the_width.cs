// expect: Half as wide
var k = Math.Sqrt(2) * torch.special.erfinv(torch.tensor(share, dtype: float64)).item<double>();
return (μ - k * σ / 2, μ + k * σ / 2);
