// expect: the search starts at an error that not every cell beats
var (best, found) = (1.0, (0, 0.0));
foreach (var b in batchSizes)
foreach (var r in rates)
    if (score(b, r) < best) (best, found) = (score(b, r), (b, r));
return found;
