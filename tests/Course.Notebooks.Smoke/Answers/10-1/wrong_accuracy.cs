// expect: Precision looks only at those that are called
double found = p.Zip(yes).Count(a => a.First > threshold && a.Second);
return (p.Zip(yes).Average(a => a.First > threshold == a.Second ? 1.0 : 0), found / yes.Count(v => v));
