// The left neighbour itself as threshold: the same points go left.
double Impure(int[] s) => s.Length * s.Average() * (1 - s.Average());
return (from f in Enumerable.Range(0, X[0].Length)
        from t in X.Select(row => row[f]).Distinct().Order().SkipLast(1)
        orderby Impure([.. label.Where((_, i) => X[i][f] <= t)]) + Impure([.. label.Where((_, i) => X[i][f] > t)])
        select (f, t)).First();
