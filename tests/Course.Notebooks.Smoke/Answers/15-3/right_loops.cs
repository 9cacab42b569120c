var best = (neurons: 0, layers: 0);
var least = double.PositiveInfinity;
foreach (var n in neurons)
{
    foreach (var l in layers)
    {
        var sum = 0.0;
        foreach (var seed in seeds) sum += error(n, l, seed);
        var mean = sum / seeds.Length;
        if (!double.IsFinite(mean)) continue;
        if (mean < least || mean == least && Parameters((n, l)) < Parameters(best)) (least, best) = (mean, (n, l));
    }
}
return best;
