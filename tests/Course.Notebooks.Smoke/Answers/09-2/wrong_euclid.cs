// expect: The distance is Euclid
return X.Select((x, i) => (d: Math.Sqrt(x.Zip(q, (a, b) => (a - b) * (a - b)).Sum()), c: y[i]))
    .OrderBy(p => p.d).Take(k)
    .GroupBy(p => p.c).MaxBy(g => g.Sum(p => 1 / p.d)).Key;
