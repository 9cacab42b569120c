// expect: s begins at 0
var (keep, sum, weight) = (Math.Exp(-1 / tau), 0.0, 0.0);
var m = new double[x.Length];
for (var t = 0; t < x.Length; t++)
{
    m[t] = sum / weight;
    (sum, weight) = (keep * sum, keep * weight);
    if (!double.IsNaN(x[t])) (sum, weight) = (sum + x[t], weight + 1);
}
return m;
