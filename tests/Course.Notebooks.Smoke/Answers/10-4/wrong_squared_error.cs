// expect: For the input 30 separable points
var (w, b) = (torch.zeros(X.shape[1], dtype: float64), torch.zeros(1, dtype: float64));
var norms = new List<double> { 0 };
for (var epoch = 0; epoch < epochs; epoch++)
{
    var p = (X.matmul(w) + b).sigmoid();
    var pull = 2 * (p - y) * p * (1 - p);
    w = w - eta * (X.T.matmul(pull) / X.shape[0] + lambda * w);
    b = b - eta * pull.mean();
    norms.Add(w.norm().item<double>());
}
return [.. norms];
