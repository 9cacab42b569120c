var (n, alpha) = (y.Length, new double[y.Length]);
var f = new double[n];                                // kept up to date
for (var epoch = 0; epoch < epochs; epoch++)
    for (var i = 0; i < n; i++)
        if (y[i] * f[i] <= 0)
        {
            alpha[i] += 1;
            for (var m = 0; m < n; m++) f[m] += y[i] * K[i, m];
        }
return alpha;
