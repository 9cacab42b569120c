// expect: share of rows that are called, right or wrong
double found = p.Zip(yes).Count(a => a.First > threshold && a.Second);
double called = p.Count(v => v > threshold);
return (called == 0 ? 1 : found / called, called / p.Length);
