// expect: The last feature was never tried
double Impure(IEnumerable<int> side) => side.Count() * Gini(side.Average());
return (from f in Enumerable.Range(0, X[0].Length - 1)
        from t in Thresholds([.. X.Select(row => row[f])])
        orderby Impure(label.Where((_, i) => X[i][f] <= t)) + Impure(label.Where((_, i) => X[i][f] > t))
        select (f, t)).First();
