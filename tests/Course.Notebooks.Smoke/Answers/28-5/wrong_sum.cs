// expect: weighted sum. Divide
var (keep, sum) = (Math.Exp(-1 / tau), 0.0);
var any = false;
return [.. x.Select(v =>
{
    sum *= keep;
    if (!double.IsNaN(v)) { sum += v; any = true; }
    return any ? sum : double.NaN;
})];
