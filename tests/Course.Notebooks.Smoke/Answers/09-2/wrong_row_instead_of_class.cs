// expect: This is the row of the nearest point
return Enumerable.Range(0, X.Length).MinBy(i => X[i].Zip(q, (a, b) => Math.Abs(a - b)).Sum());
