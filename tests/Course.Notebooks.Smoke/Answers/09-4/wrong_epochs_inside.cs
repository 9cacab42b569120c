// expect: Go through all points
var alpha = new double[y.Length];
for (var i = 0; i < y.Length; i++)
    for (var epoch = 0; epoch < epochs; epoch++)
    {
        var f = Enumerable.Range(0, y.Length).Sum(j => alpha[j] * y[j] * K[j, i]);
        if (y[i] * f <= 0) alpha[i]++;
    }
return alpha;
