return [.. x.Select((_, t) =>
{
    var seen = Enumerable.Range(0, t + 1).Where(s => !double.IsNaN(x[s])).ToArray();
    return seen.Sum(s => Math.Exp((s - t) / tau) * x[s]) / seen.Sum(s => Math.Exp((s - t) / tau));
})];
