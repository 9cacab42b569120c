int n = errors.GetLength(0), k = errors.GetLength(1);
var mean = new double[n];
for (var r = 0; r < n; r++)
    for (var c = 0; c < k; c++)
        mean[r] += errors[r, c] / k;
var best = 0;
for (var r = 1; r < n; r++)
    if (mean[r] < mean[best]) best = r;
var squares = 0.0;
for (var c = 0; c < k; c++)
    squares += (errors[best, c] - mean[best]) * (errors[best, c] - mean[best]);
var limit = mean[best] + Math.Sqrt(squares / (k - 1)) / Math.Sqrt(k);
var degree = 1;
while (mean[degree - 1] > limit) degree++;
return degree;
