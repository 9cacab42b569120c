// expect: multiply it by the point
var alpha = new double[y.Length];
for (var epoch = 0; epoch < epochs; epoch++)
    for (var i = 0; i < y.Length; i++)
    {
        var f = Enumerable.Range(0, y.Length).Sum(j => alpha[j] * y[j] * K[j, i]);
        if (f <= 0) alpha[i]++;
    }
return alpha;
