double found = 0, called = 0, real = 0;
for (var i = 0; i < p.Length; i++)
{
    if (yes[i]) real++;
    if (!(p[i] > threshold)) continue;
    called++;
    if (yes[i]) found++;
}
return (called > 0 ? found / called : 1, found / real);
