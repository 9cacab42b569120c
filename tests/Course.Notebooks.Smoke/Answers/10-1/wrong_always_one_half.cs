// expect: The threshold is always ½
double found = p.Zip(yes).Count(a => a.First > 0.5 && a.Second);
double called = p.Count(v => v > 0.5);
return (called == 0 ? 1 : found / called, found / yes.Count(v => v));
