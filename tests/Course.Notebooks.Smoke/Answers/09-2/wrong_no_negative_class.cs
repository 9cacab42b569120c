// expect: classes −3 and 40
var best = -1; var top = -1.0; foreach (var c in y.Distinct().Where(c => c >= 0)) { var s = X.Select((x, i) => (d: x.Zip(q, (a, b) => Math.Abs(a - b)).Sum(), c: y[i])).OrderBy(p => p.d).Take(k).Where(p => p.c == c).Sum(p => 1 / p.d); if (s > top) (top, best) = (s, c); } return best;
