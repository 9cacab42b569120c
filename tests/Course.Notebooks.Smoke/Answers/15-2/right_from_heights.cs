var before = 0.0;
return [.. Enumerable.Range(0, m).Select(j =>
{
    var slope = ((j + 1) % 2 - j % 2) / (1.0 / m);
    var change = slope - before;
    before = slope;
    return change;
})];
