// expect: precision comes first
double found = p.Zip(yes).Count(a => a.First > threshold && a.Second);
double called = p.Count(v => v > threshold);
return (found / yes.Count(v => v), called == 0 ? 1 : found / called);
