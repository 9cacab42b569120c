// expect: All points vote
return X.Select((x, i) => (d: x.Zip(q, (a, b) => Math.Abs(a - b)).Sum(), c: y[i]))
    .OrderBy(p => p.d).ToList()
    .GroupBy(p => p.c).MaxBy(g => g.Sum(p => 1 / p.d)).Key;
