return [.. Enumerable.Range(0, tape.Length).Select(end =>
{
    if (end < of) return 0;
    var back = new double[end + 1];
    back[end] = 1;
    for (var k = end; k > of; k--)
        foreach (var (from, slope) in tape[k]) back[from] += slope * back[k];
    return back[of];
})];
