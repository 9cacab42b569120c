// expect: stops at the first degree that is worse
var (rows, k) = (errors.GetLength(0), errors.GetLength(1));
double[] Row(int r) => [.. Enumerable.Range(0, k).Select(c => errors[r, c])];
double[] mean = [.. Enumerable.Range(0, rows).Select(r => Row(r).Average())];
var best = Array.IndexOf(mean, mean.Min());
var se = Math.Sqrt(Row(best).Sum(e => Math.Pow(e - mean[best], 2)) / (k - 1) / k);

var d = best;
while (d > 0 && mean[d - 1] <= mean[best] + se) d--;
return d + 1;
