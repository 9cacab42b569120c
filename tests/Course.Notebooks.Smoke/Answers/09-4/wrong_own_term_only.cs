// expect: For the input
var alpha = new double[y.Length];
for (var epoch = 0; epoch < epochs; epoch++)
{
    for (var i = 0; i < y.Length; i++)
    {
        var f = 0.0;
        for (var j = 0; j < y.Length; j++) f += (j == i ? alpha[j] * y[j] * K[j, i] : 0);
        if (y[i] * f <= 0) alpha[i]++;
    }
}
return alpha;
