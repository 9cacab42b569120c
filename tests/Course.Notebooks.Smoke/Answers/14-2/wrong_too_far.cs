// expect: the η is missing
double[] theta = [.. start], v = new double[start.Length];
for (var k = 0; k < steps; k++)
{
    double[] ahead = [.. theta.Zip(v, (t, v) => t - beta * v)];
    var g = gradient(ahead);
    v = [.. v.Zip(g, (v, s) => beta * v + s)];
    theta = [.. theta.Zip(v, (t, v) => t - eta * v)];
}
return theta;
