var (n, d) = ((int)X.shape[0], (int)X.shape[1]);
var w = new double[d];
for (var epoch = 0; epoch < epochs; epoch++)
{
    for (var first = 0; first < n; first += m)
    {
        var last = Math.Min(first + m, n);
        var g = new double[d];
        for (var k = first; k < last; k++)
        {
            var e = -y[order[k]].item<double>();
            for (var j = 0; j < d; j++) e += w[j] * X[order[k], j].item<double>();
            for (var j = 0; j < d; j++) g[j] += 2 * e * X[order[k], j].item<double>() / (last - first);
        }
        for (var j = 0; j < d; j++) w[j] -= eta * g[j];
    }
}
return torch.tensor(w);
