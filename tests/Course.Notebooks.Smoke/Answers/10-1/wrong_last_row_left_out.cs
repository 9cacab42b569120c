// expect: For the input
double found = 0, called = 0;
for (var i = 0; i < p.Length - 1; i++)
{
    if (p[i] > threshold) called++;
    if (p[i] > threshold && yes[i]) found++;
}
return (called == 0 ? 1 : found / called, found / yes.Count(v => v));
