// expect: the third table
double Imp(IEnumerable<int> s) => (s.Count() - 1) * Gini(s.Average());
var best = (f: -1, t: 0.0, c: double.PositiveInfinity);
for (var f = 0; f < X[0].Length; f++)
    foreach (var t in Thresholds([.. X.Select(r => r[f])]))
    {
        var (a, b) = (label.Where((_, i) => X[i][f] <= t).ToArray(), label.Where((_, i) => X[i][f] > t).ToArray());
        var c = Imp(a) + Imp(b);
        if (c < best.c) best = (f, t, c);
    }
return (best.f, best.t);
