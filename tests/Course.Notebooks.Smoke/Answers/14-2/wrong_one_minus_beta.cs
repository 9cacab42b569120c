// expect: The gradient is added whole
double[] theta = [.. start], v = new double[start.Length];
for (var k = 0; k < steps; k++)
{
    double[] ahead = [.. theta.Zip(v, (t, v) => t - eta * beta * v)];
    var g = gradient(ahead);
    v = [.. v.Zip(g, (v, s) => beta * v + (1 - beta) * s)];
    theta = [.. theta.Zip(v, (t, v) => t - eta * v)];
}
return theta;
