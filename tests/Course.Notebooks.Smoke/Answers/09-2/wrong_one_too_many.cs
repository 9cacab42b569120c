// expect: One neighbour too many
return X.Select((x, i) => (d: x.Zip(q, (a, b) => Math.Abs(a - b)).Sum(), c: y[i]))
    .OrderBy(p => p.d).Take(k + 1)
    .GroupBy(p => p.c).MaxBy(g => g.Sum(p => 1 / p.d)).Key;
