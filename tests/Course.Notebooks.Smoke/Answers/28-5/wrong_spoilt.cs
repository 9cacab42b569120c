// expect: spoils all days
var keep = Math.Exp(-1 / tau);
var (sum, weight) = (0.0, 0.0);
return [.. x.Select(v =>
{
    sum = keep * sum + v;
    weight = keep * weight + 1;
    return sum / weight;
})];
