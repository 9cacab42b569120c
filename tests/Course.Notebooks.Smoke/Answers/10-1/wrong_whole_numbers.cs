// expect: C# drops the rest
var found = p.Zip(yes).Count(a => a.First > threshold && a.Second);
var called = p.Count(v => v > threshold);
return (called == 0 ? 1 : found / called, found / yes.Count(v => v));
