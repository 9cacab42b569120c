var (n, d) = ((int)X.shape[0], (int)X.shape[1]);
var (x, t) = (X.data<double>().ToArray(), y.data<double>().ToArray());
var (w, b) = (new double[d], 0.0);
var norms = new double[epochs + 1];
for (var epoch = 1; epoch <= epochs; epoch++)
{
    var (g, gb) = (w.Select(v => lambda * v).ToArray(), 0.0);
    for (var i = 0; i < n; i++)
    {
        var z = b;
        for (var j = 0; j < d; j++) z += w[j] * x[i * d + j];
        var miss = 1 / (1 + Math.Exp(-z)) - t[i];
        for (var j = 0; j < d; j++) g[j] += miss * x[i * d + j] / n;
        gb += miss / n;
    }
    for (var j = 0; j < d; j++) w[j] -= eta * g[j];
    b -= eta * gb;
    norms[epoch] = Math.Sqrt(w.Sum(v => v * v));
}
return norms;
