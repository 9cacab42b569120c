// expect: work on a copy
var v = new double[start.Length];
for (var k = 0; k < steps; k++)
{
    var g = gradient([.. start.Zip(v, (t, v) => t - eta * beta * v)]);
    for (var i = 0; i < start.Length; i++)
    {
        v[i] = beta * v[i] + g[i];
        start[i] -= eta * v[i];
    }
}
return start;
