// expect: For the input eight rows
double found = 0, called = 0;
for (var i = 1; i < p.Length; i++)
{
    if (p[i] > threshold) called++;
    if (p[i] > threshold && yes[i]) found++;
}
return (called == 0 ? 1 : found / called, found / yes.Count(v => v));
