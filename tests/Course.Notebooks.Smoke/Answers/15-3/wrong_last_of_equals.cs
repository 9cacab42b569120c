// expect: the last one on the grid
var (best, pair) = (double.MaxValue, (0, 0));
foreach (var n in neurons) foreach (var l in layers)
{
    var mean = seeds.Average(s => error(n, l, s));
    if (mean <= best) (best, pair) = (mean, (n, l));
}
return pair;
