// expect: still remembers
var keep = Math.Exp(-1 / tau);
var (sum, weight) = (0.0, 0.0);
return [.. x.Select(v =>
{
    (sum, weight) = (keep * sum, keep * weight);
    if (double.IsNaN(v)) return double.NaN;
    (sum, weight) = (sum + v, weight + 1);
    return sum / weight;
})];
