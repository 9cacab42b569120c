// expect: Nothing is forgotten
var (sum, weight) = (0.0, 0.0);
return [.. x.Select(v =>
{
    if (!double.IsNaN(v)) (sum, weight) = (sum + v, weight + 1);
    return sum / weight;
})];
