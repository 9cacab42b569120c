// expect: The √2 is missing
var k = torch.erfinv(torch.tensor(share, dtype: float64)).item<double>();
return (μ - k * σ, μ + k * σ);
