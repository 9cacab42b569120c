var (few, many) = (0.0, 10.0);
for (var step = 0; step < 60; step++)
{
    var k = (few + many) / 2;
    var within = torch.erf(torch.tensor(k / Math.Sqrt(2), dtype: float64)).item<double>();
    if (within < share) few = k; else many = k;
}
return (μ - few * σ, μ + few * σ);
