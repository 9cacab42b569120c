// expect: changes its input
var k = Math.Sqrt(2) * torch.special.erfinv(torch.tensor(share)).item<double>();
σ.mul_(k);
return (μ - σ, μ + σ);
