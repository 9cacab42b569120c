// expect: the precision is 1 there, not 0
double found = p.Zip(yes).Count(a => a.First > threshold && a.Second);
double called = p.Count(v => v > threshold);
return (called == 0 ? 0 : found / called, found / yes.Count(v => v));
