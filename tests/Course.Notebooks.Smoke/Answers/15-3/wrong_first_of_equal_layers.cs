// expect: For the input a grid with more equals
(int n, int l) best = default;
var smallest = double.PositiveInfinity;
foreach (var n in neurons)
{
    var (least, layer) = (double.PositiveInfinity, layers[0]);
    foreach (var l in layers)
    {
        var mean = seeds.Average(seed => error(n, l, seed));
        if (mean < least) (least, layer) = (mean, l);
    }
    if (least < smallest || least == smallest && Parameters((n, layer)) < Parameters(best)) (smallest, best) = (least, (n, layer));
}
return best;
