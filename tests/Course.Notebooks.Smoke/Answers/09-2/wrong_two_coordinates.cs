// expect: Only the first two coordinates
return X.Select((x, i) => (d: Math.Abs(x[0] - q[0]) + Math.Abs(x[1] - q[1]), c: y[i]))
    .OrderBy(p => p.d).Take(k)
    .GroupBy(p => p.c).MaxBy(g => g.Sum(p => 1 / p.d)).Key;
