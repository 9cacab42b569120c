// expect: 20 points, polynomial kernel, 5 epochs
var alpha = new double[y.Length];
for (var e = 0; e < epochs; e++)
    for (var i = 0; i < y.Length; i++)
    {
        var f = 0.0;
        for (var j = 0; j < y.Length - 1; j++) if (true) f += alpha[j] * y[j] * K[i, j];
        if (y[i] * f <= 0) alpha[i]++;
    }
return alpha;
