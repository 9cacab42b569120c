// expect: No cell ever wins
var (best, found) = (0.0, (0, 0.0));
foreach (var b in batchSizes)
foreach (var r in rates)
    if (score(b, r) < best) (best, found) = (score(b, r), (b, r));
return found;
