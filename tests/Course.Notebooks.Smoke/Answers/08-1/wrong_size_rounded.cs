// expect: With n = 12 and k = 5: One fold takes all the rows
var s = (int)Math.Round(1.0 * n / k); var r = new int[k][]; for (var f = 0; f < k; f++) r[f] = Enumerable.Range(f * s, f < k - 1 ? s : n - f * s).ToArray(); return r;
