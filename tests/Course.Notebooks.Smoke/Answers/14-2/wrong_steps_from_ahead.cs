// expect: the ball itself steps from θ
double[] theta = [.. start], v = new double[start.Length];
for (var k = 0; k < steps; k++)
{
    var ahead = theta.Select((t, i) => t - eta * beta * v[i]).ToArray();
    var g = gradient(ahead);
    for (var i = 0; i < theta.Length; i++) v[i] = beta * v[i] + g[i];
    for (var i = 0; i < theta.Length; i++) theta[i] = ahead[i] - eta * v[i];
}
return theta;
