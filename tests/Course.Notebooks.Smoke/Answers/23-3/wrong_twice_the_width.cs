// expect: Twice as wide
var k = Math.Sqrt(2) * torch.special.erfinv(torch.tensor(share, dtype: float64)).item<double>();
return (μ - 2 * k * σ, μ + 2 * k * σ);
