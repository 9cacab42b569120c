// expect: k is e^(−1/τ) itself
var (keep, sum, weight) = (1 - 1 / tau, 0.0, 0.0);
var m = new double[x.Length];
for (var t = 0; t < x.Length; t++)
{
    (sum, weight) = (keep * sum, keep * weight);
    if (!double.IsNaN(x[t])) (sum, weight) = (sum + x[t], weight + 1);
    m[t] = sum / weight;
}
return m;
