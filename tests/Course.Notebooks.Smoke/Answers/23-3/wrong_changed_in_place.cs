// expect: Half as wide
var k = Math.Sqrt(2) * torch.special.erfinv(torch.tensor(share, dtype: float64)).item<double>();
σ.mul_(k / 2);
return (μ - σ, μ + σ);
