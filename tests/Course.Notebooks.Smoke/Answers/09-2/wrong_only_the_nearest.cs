// expect: Only the nearest point is asked
return X.Select((x, i) => (d: x.Zip(q, (a, b) => Math.Abs(a - b)).Sum(), c: y[i]))
    .OrderBy(p => p.d).Take(1)
    .GroupBy(p => p.c).MaxBy(g => g.Sum(p => 1 / p.d)).Key;
