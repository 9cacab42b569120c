var (value, slope) = (z.clone(), z.clone());
for (var i = 0; i < z.shape[0]; i++)
{
    var at = z[i].item<double>();
    var s = 1 / (1 + Math.Exp(-beta * at));
    value[i] = at * s;
    slope[i] = s + at * beta * s * (1 - s);
}
return (value, slope);
