var theta = (double[])start.Clone();
var v = new double[theta.Length];
for (var k = 0; k < steps; k++)
{
    var ahead = new double[theta.Length];
    for (var i = 0; i < theta.Length; i++) ahead[i] = theta[i] - eta * beta * v[i];
    var g = gradient(ahead);
    for (var i = 0; i < theta.Length; i++)
    {
        v[i] = beta * v[i] + g[i];
        theta[i] -= eta * v[i];
    }
}
return theta;
