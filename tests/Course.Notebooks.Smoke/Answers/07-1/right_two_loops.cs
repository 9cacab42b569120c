var best = (feature: 0, t: 0.0);
var lowest = double.PositiveInfinity;
for (var f = 0; f < X[0].Length; f++)
    foreach (var t in Thresholds(X.Select(row => row[f]).ToArray()))
    {
        double[] count = new double[2], ones = new double[2];
        for (var i = 0; i < X.Length; i++)
        {
            var side = X[i][f] <= t ? 0 : 1;
            count[side]++;
            ones[side] += label[i];
        }
        var cost = count[0] * Gini(ones[0] / count[0]) + count[1] * Gini(ones[1] / count[1]);
        if (cost < lowest) (lowest, best) = (cost, (f, t));
    }
return best;
