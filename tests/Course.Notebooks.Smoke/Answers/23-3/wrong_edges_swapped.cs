// expect: The edges have changed places
var k = Math.Sqrt(2) * torch.special.erfinv(torch.tensor(share, dtype: float64)).item<double>();
return (μ + k * σ, μ - k * σ);
