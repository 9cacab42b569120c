// expect: work on a copy, which ToArray() makes
var keep = Math.Exp(-1 / tau);
var (sum, weight) = (0.0, 0.0);
for (var t = 0; t < x.Length; t++)
{
    (sum, weight) = (keep * sum, keep * weight);
    if (!double.IsNaN(x[t])) (sum, weight) = (sum + x[t], weight + 1);
    x[t] = sum / weight;
}
return x;
