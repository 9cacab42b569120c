// expect: the mean of its weights
return X.Select((x, i) => (d: x.Zip(q, (a, b) => Math.Abs(a - b)).Sum(), c: y[i]))
    .OrderBy(p => p.d).Take(k).GroupBy(p => p.c).MaxBy(g => g.Average(p => 1 / p.d)).Key;
