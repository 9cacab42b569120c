// expect: their own neighbours
return Enumerable.Range(0, 10).MaxBy(k => p[k] + 0.5 * (p[Math.Max(k - 1, 0)] + p[Math.Min(k + 1, 9)]));
