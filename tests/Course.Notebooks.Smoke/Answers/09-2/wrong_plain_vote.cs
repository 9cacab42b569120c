// expect: Every neighbour has the same vote
return X.Select((x, i) => (d: x.Zip(q, (a, b) => Math.Abs(a - b)).Sum(), c: y[i]))
    .OrderBy(p => p.d).Take(k)
    .GroupBy(p => p.c).OrderByDescending(g => g.Count()).First().Key;
