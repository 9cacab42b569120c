// expect: The features are counted from 0
double Impure(IEnumerable<int> side) => side.Count() * Gini(side.Average());
return (from f in Enumerable.Range(0, X[0].Length)
        from t in Thresholds([.. X.Select(row => row[f])])
        orderby Impure(label.Where((_, i) => X[i][f] <= t)) + Impure(label.Where((_, i) => X[i][f] > t))
        select (f + 1, t)).First();
