// expect: NaN equals nothing
var (keep, sum, weight) = (Math.Exp(-1 / tau), 0.0, 0.0);
var m = new double[x.Length];
for (var t = 0; t < x.Length; t++)
{
    (sum, weight) = (keep * sum, keep * weight);
    if (x[t] != double.NaN) (sum, weight) = (sum + x[t], weight + 1);
    m[t] = sum / weight;
}
return m;
