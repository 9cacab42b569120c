// expect: all of them wrongly
int found = 0, called = 0, real = 0;
for (var i = 0; i < p.Length; i++)
{
    if (p[i] > threshold) called++;
    if (yes[i]) real++;
    if (p[i] > threshold && yes[i]) found++;
}
if (found == 0) return (1, 0);
return ((double)found / called, (double)found / real);
