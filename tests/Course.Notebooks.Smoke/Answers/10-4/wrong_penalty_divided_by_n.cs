// expect: The penalty is divided by n
var w = torch.zeros(X.shape[1], dtype: float64);
var b = torch.zeros(1, dtype: float64);
var norms = new List<double> { 0 };
for (var epoch = 0; epoch < epochs; epoch++)
{
    var miss = (X.matmul(w) + b).sigmoid() - y;
    w = w - eta * (X.T.matmul(miss) + lambda * w) / X.shape[0];
    b = b - eta * miss.mean();
    norms.Add(w.norm().item<double>());
}
return norms.ToArray();
