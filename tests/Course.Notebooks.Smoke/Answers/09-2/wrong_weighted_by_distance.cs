// expect: wrong way round
return X.Select((x, i) => (d: x.Zip(q, (a, b) => Math.Abs(a - b)).Sum(), c: y[i]))
    .OrderBy(p => p.d).Take(k)
    .GroupBy(p => p.c).MaxBy(g => g.Sum(p => p.d)).Key;
