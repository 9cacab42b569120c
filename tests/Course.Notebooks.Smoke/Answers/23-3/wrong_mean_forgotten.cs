// expect: μ is forgotten
var k = Math.Sqrt(2) * torch.special.erfinv(torch.tensor(share, dtype: float64)).item<double>();
return (-k * σ, k * σ);
