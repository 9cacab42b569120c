// expect: classes −3 and 40: Your function stops
var w = new double[10];
foreach (var (d, c) in X.Select((x, i) => (d: x.Zip(q, (a, b) => Math.Abs(a - b)).Sum(), c: y[i])).OrderBy(p => p.d).Take(k)) w[c] += 1 / d;
return Array.IndexOf(w, w.Max());
