// expect: torch.special.erfinv has it
var k = Math.Sqrt(2) * torch.erfinv(torch.tensor(share, dtype: float64)).item<double>();
return (μ - k * σ, μ + k * σ);
