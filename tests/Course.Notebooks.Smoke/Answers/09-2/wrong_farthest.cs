// expect: These are the farthest points
return X.Select((x, i) => (d: x.Zip(q, (a, b) => Math.Abs(a - b)).Sum(), c: y[i]))
    .OrderByDescending(p => p.d).Take(k)
    .GroupBy(p => p.c).MaxBy(g => g.Sum(p => 1 / p.d)).Key;
