// expect: eleven degrees
var (rows, k) = (errors.GetLength(0), errors.GetLength(1));
double[] Row(int r) => [.. Enumerable.Range(0, k).Select(c => errors[r, c])];
double[] mean = [.. Enumerable.Range(0, rows).Select(r => Row(r).Average())];
var best = Array.IndexOf(mean, mean.Min());
return 1 + Array.FindIndex(mean, m => m <= mean[best] + (Row(best).Max() - Row(best).Min()) / 2 / Math.Sqrt(k));
