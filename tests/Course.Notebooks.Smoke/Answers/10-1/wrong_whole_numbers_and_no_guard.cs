// expect: C# drops the rest
var hits = p.Zip(yes).Count(a => a.First > threshold && a.Second);
var called = p.Count(v => v > threshold);
return (hits / called, hits / yes.Count(v => v));
