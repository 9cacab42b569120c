// expect: Begin with w = 0
torch.manual_seed(0);
var w = torch.randn(X.shape[1], dtype: float64);
var b = torch.zeros(1, dtype: float64);
var norms = new List<double> { w.norm().item<double>() };
for (var epoch = 0; epoch < epochs; epoch++)
{
    var miss = (X.matmul(w) + b).sigmoid() - y;
    w = w - eta * (X.T.matmul(miss) / X.shape[0] + lambda * w);
    b = b - eta * miss.mean();
    norms.Add(w.norm().item<double>());
}
return [.. norms];
