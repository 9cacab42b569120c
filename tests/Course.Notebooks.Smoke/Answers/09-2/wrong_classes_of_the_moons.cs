// expect: For the input
var near = X.Select((x, i) => (d: x.Zip(q, (a, b) => Math.Abs(a - b)).Sum(), c: y[i])).OrderBy(p => p.d).Take(k);
return near.Sum(p => p.c / p.d) / near.Sum(p => 1 / p.d) > 0.5 ? 1 : 0;
