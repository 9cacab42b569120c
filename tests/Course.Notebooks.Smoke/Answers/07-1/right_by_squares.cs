// Twice the variance of labels 0 and 1 is their Gini impurity, so the cost of the regression tree finds the same split.
var y = label.Select(l => (double)l).ToArray();
return (from f in Enumerable.Range(0, X[0].Length)
        let column = X.Select(row => row[f]).ToArray()
        from t in Thresholds(column)
        orderby Cost(column, y, t)
        select (f, t)).First();
