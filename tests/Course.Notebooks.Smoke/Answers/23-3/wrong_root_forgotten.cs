// expect: The √2 is missing
var k = torch.special.erfinv(torch.tensor(share, dtype: float64)).item<double>();
return (μ - k * σ, μ + k * σ);
