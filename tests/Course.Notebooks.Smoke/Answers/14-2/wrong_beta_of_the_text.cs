// expect: The β is always 0.9
double[] theta = [.. start], v = new double[start.Length];
for (var k = 0; k < steps; k++)
{
    double[] ahead = [.. theta.Zip(v, (t, v) => t - eta * 0.9 * v)];
    var g = gradient(ahead);
    v = [.. v.Zip(g, (v, s) => 0.9 * v + s)];
    theta = [.. theta.Zip(v, (t, v) => t - eta * v)];
}
return theta;
