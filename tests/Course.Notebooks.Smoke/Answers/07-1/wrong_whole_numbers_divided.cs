// expect: in C# 1 / 2 is 0
var best = (cost: double.PositiveInfinity, f: 0, t: 0.0);
for (var f = 0; f < X[0].Length; f++)
    foreach (var t in Thresholds([.. X.Select(row => row[f])]))
    {
        var yes = label.Where((_, i) => X[i][f] <= t).ToList();
        var no = label.Where((_, i) => X[i][f] > t).ToList();
        var cost = yes.Count * Gini(yes.Sum() / yes.Count) + no.Count * Gini(no.Sum() / no.Count);
        if (cost < best.cost) best = (cost, f, t);
    }
return (best.f, best.t);
