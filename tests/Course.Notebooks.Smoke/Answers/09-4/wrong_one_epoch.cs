// expect: Go through all points
var alpha = new double[y.Length];
for (var epoch = 0; epoch < Math.Min(epochs, 1); epoch++)
{
    for (var i = 0; i < y.Length; i++)
    {
        var f = 0.0;
        for (var j = 0; j < y.Length; j++) f += alpha[j] * y[j] * K[j, i];
        if (y[i] * f <= 0) alpha[i]++;
    }
}
return alpha;
