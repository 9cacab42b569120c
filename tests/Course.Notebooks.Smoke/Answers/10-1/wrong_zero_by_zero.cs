// expect: 0 is divided by 0
double found = p.Zip(yes).Count(a => a.First > threshold && a.Second);
return (found / p.Count(v => v > threshold), found / yes.Count(v => v));
