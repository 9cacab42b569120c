// expect: One of them is missing
var (rows, k) = (errors.GetLength(0), errors.GetLength(1));
double[] Row(int r) => [.. Enumerable.Range(0, k).Select(c => errors[r, c])];
double[] mean = [.. Enumerable.Range(0, rows).Select(r => Row(r).Average())];
var best = Array.IndexOf(mean, mean.Min());
var squares = Row(best).Sum(e => Math.Pow(e - mean[best], 2));
return 1 + Array.FindIndex(mean, m => m <= mean[best] + Math.Sqrt(squares / k));
