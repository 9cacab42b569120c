var (updates, forwards) = (0, 0);
for (var epoch = 0; epoch < epochs; epoch++)
{
    foreach (var batch in Enumerable.Range(0, n).Chunk(m))
    {
        updates++;
        forwards += batch.Length;
    }
}
return (updates, forwards);
