// expect: Only the first feature was tried
double Impure(IEnumerable<int> side) => side.Count() * Gini(side.Average());
var t = Thresholds([.. X.Select(row => row[0])])
    .MinBy(t => Impure(label.Where((_, i) => X[i][0] <= t)) + Impure(label.Where((_, i) => X[i][0] > t)));
return (0, t);
