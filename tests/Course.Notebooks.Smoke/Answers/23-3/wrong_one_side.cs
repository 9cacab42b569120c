// expect: 10 in 100 above and 10 below
var k = Math.Sqrt(2) * torch.special.erfinv(torch.tensor(2 * share - 1, dtype: float64)).item<double>();
return (μ - k * σ, μ + k * σ);
