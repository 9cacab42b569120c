// expect: The step is made with the old velocity
double[] theta = [.. start], v = new double[start.Length];
for (var k = 0; k < steps; k++)
{
    double[] ahead = [.. theta.Zip(v, (t, v) => t - eta * beta * v)];
    var g = gradient(ahead);
    theta = [.. theta.Zip(v, (t, v) => t - eta * v)];
    v = [.. v.Zip(g, (v, s) => beta * v + s)];
}
return theta;
