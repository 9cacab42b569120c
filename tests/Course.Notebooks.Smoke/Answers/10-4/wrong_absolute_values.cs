// expect: The norm is the root of the sum of squares
var (w, b) = (torch.zeros(X.shape[1], dtype: float64), torch.zeros(1, dtype: float64));
var norms = new List<double> { 0 };
for (var epoch = 0; epoch < epochs; epoch++)
{
    var miss = (X.matmul(w) + b).sigmoid() - y;
    w = w - eta * (X.T.matmul(miss) / X.shape[0] + lambda * w);
    b = b - eta * miss.mean();
    norms.Add(w.abs().sum().item<double>());
}
return [.. norms];
