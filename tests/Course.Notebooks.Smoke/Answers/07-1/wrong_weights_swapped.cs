// expect: For the input the first table, 30 rows of 3
double Cost(int f, double t)
{
    var yes = label.Where((_, i) => X[i][f] <= t).ToArray();
    var no = label.Where((_, i) => X[i][f] > t).ToArray();
    return no.Length * Gini(yes.Average()) + yes.Length * Gini(no.Average());
}
return (from f in Enumerable.Range(0, X[0].Length)
        from t in Thresholds([.. X.Select(row => row[f])])
        orderby Cost(f, t)
        select (f, t)).First();
