// expect: by the number of rows that are called
double found = p.Zip(yes).Count(a => a.First > threshold && a.Second);
return (found / p.Length, found / yes.Count(v => v));
