// expect: Multiply each side's impurity by its number of points
return (from f in Enumerable.Range(0, X[0].Length)
        from t in Thresholds([.. X.Select(row => row[f])])
        orderby Gini(label.Where((_, i) => X[i][f] <= t).Average()) + Gini(label.Where((_, i) => X[i][f] > t).Average())
        select (f, t)).First();
