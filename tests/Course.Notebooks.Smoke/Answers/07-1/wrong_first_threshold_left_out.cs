// expect: For the input the fourth table, 6 rows of 2
double Impure(IEnumerable<int> side) => side.Count() * Gini(side.Average());
return (from f in Enumerable.Range(0, X[0].Length)
        from t in Thresholds([.. X.Select(row => row[f])]).Skip(1)
        orderby Impure(label.Where((_, i) => X[i][f] <= t)) + Impure(label.Where((_, i) => X[i][f] > t))
        select (f, t)).First();
