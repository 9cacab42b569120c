// expect: not divided by √2
var k = torch.special.erfinv(torch.tensor(share)).item<double>() / Math.Sqrt(2);
return (μ - k * σ, μ + k * σ);
