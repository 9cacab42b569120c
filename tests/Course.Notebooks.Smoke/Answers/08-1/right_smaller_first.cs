var from = 0;
return [.. Enumerable.Range(0, k).Select(f =>
{
    var size = (n + f) / k;
    from += size;
    return Enumerable.Range(from - size, size).ToArray();
})];
