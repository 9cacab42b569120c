// expect: on one side only
var k = Math.Sqrt(2) * torch.special.erfinv(torch.tensor(2 * share - 1, dtype: float64)).item<double>();
return (μ - k * σ, μ + k * σ);
