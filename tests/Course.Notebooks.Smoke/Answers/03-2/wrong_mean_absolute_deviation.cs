// expect: eleven degrees
var (rows, k) = (errors.GetLength(0), errors.GetLength(1));
double[] Row(int r) => [.. Enumerable.Range(0, k).Select(c => errors[r, c])];
var m = Enumerable.Range(0, rows).Select(r => Row(r).Average()).ToArray();
var b = Array.IndexOf(m, m.Min());
return 1 + Array.FindIndex(m, v => v <= m[b] + Row(b).Sum(e => Math.Abs(e - m[b])) / (k - 1) / Math.Sqrt(k));
