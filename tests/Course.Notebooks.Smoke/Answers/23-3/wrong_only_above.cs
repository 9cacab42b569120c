// expect: The lower edge is the mean itself
var k = Math.Sqrt(2) * torch.special.erfinv(torch.tensor(share, dtype: float64)).item<double>();
return (μ, μ + k * σ);
