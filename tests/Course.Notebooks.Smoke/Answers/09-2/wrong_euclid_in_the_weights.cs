// expect: weighs them by Euclid
return X.Zip(y, (x, c) => (x, c)).OrderBy(p => p.x.Zip(q, (a, b) => Math.Abs(a - b)).Sum()).Take(k)
    .GroupBy(p => p.c).MaxBy(g => g.Sum(p => 1 / Math.Sqrt(p.x.Zip(q, (a, b) => (a - b) * (a - b)).Sum()))).Key;
