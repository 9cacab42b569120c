// expect: Each row is held back once, but not in order
var rows = Enumerable.Range(0, n).ToArray();
new Random(0).Shuffle(rows);
return Enumerable.Range(0, k).Select(f => rows[(f * n / k)..((f + 1) * n / k)]).ToArray();
