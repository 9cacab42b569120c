// expect: The sizes of the differences
return X.Select((x, i) => (d: x.Zip(q, (a, b) => a - b).Sum(), c: y[i]))
    .OrderBy(p => p.d).Take(k).GroupBy(p => p.c).MaxBy(g => g.Sum(p => 1 / p.d)).Key;
