// expect: nothing to remember
var (keep, sum, weight) = (Math.Exp(-1 / tau), 0.0, 0.0);
var m = new double[x.Length];
for (var t = 0; t < x.Length; t++)
{
    (sum, weight) = (keep * sum, keep * weight);
    if (!double.IsNaN(x[t])) (sum, weight) = (sum + x[t], weight + 1);
    m[t] = weight > 0 ? sum / weight : 0;
}
return m;
