// expect: one exactly there and three very near
return X.Select((x, i) => (d: x.Zip(q, (a, b) => Math.Abs(a - b)).Sum(), c: y[i]))
    .OrderBy(p => p.d).Take(k)
    .GroupBy(p => p.c).MaxBy(g => g.Sum(p => 1 / (p.d + 1e-3))).Key;
