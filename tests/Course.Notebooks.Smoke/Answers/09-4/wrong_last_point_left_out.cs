// expect: The last point is never looked at
var alpha = new double[y.Length];
for (var epoch = 0; epoch < epochs; epoch++)
{
    for (var i = 0; i < y.Length - 1; i++)
    {
        var f = 0.0;
        for (var j = 0; j < y.Length; j++) f += alpha[j] * y[j] * K[j, i];
        if (y[i] * f <= 0) alpha[i]++;
    }
}
return alpha;
