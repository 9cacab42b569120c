// expect: The task forbids that
for (var i = 0; i < y.Length; i++)
    for (var j = 0; j < y.Length; j++) K[i, j] *= y[i] * y[j];
var alpha = new double[y.Length];
for (var epoch = 0; epoch < epochs; epoch++)
    for (var i = 0; i < y.Length; i++)
        if (Enumerable.Range(0, y.Length).Sum(j => alpha[j] * K[j, i]) <= 0) alpha[i]++;
return alpha;
