// expect: The learning rate is always 1
var (w, b) = (torch.zeros(X.shape[1], dtype: float64), torch.zeros(1, dtype: float64));
var norms = new List<double> { 0 };
for (var epoch = 0; epoch < epochs; epoch++)
{
    var miss = (X.matmul(w) + b).sigmoid() - y;
    w = w - 1 * (X.T.matmul(miss) / X.shape[0] + lambda * w);
    b = b - 1 * miss.mean();
    norms.Add(w.norm().item<double>());
}
return [.. norms];
