// expect: A training that exploded has won
var (best, found) = (score(batchSizes[0], rates[0]), (batchSizes[0], rates[0]));
foreach (var b in batchSizes)
foreach (var r in rates)
    if (score(b, r) < best) (best, found) = (score(b, r), (b, r));
return found;
