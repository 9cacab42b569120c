// expect: Only what lies above it counts
double found = p.Zip(yes).Count(a => a.First >= threshold && a.Second);
double called = p.Count(v => v >= threshold);
return (called == 0 ? 1 : found / called, found / yes.Count(v => v));
