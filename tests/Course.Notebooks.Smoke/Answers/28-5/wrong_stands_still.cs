// expect: Days pass in a gap
var keep = Math.Exp(-1 / tau);
var (sum, weight) = (0.0, 0.0);
return [.. x.Select(v =>
{
    if (!double.IsNaN(v)) (sum, weight) = (keep * sum + v, keep * weight + 1);
    return sum / weight;
})];
