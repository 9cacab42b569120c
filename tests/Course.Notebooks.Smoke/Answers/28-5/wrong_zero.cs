// expect: counts as 0
var keep = Math.Exp(-1 / tau);
var (sum, weight) = (0.0, 0.0);
return [.. x.Select(v =>
{
    sum = keep * sum + (double.IsNaN(v) ? 0 : v);
    weight = keep * weight + 1;
    return sum / weight;
})];
