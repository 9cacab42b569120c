// expect: PyTorch's nesterov
double[] theta = [.. start], v = new double[start.Length];
for (var k = 0; k < steps; k++)
{
    var g = gradient(theta);
    for (var i = 0; i < theta.Length; i++) v[i] = beta * v[i] + g[i];
    for (var i = 0; i < theta.Length; i++) theta[i] -= eta * (g[i] + beta * v[i]);
}
return theta;
