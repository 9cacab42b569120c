// expect: Only the first rate is tried
var (best, found) = (double.PositiveInfinity, (0, 0.0));
foreach (var b in batchSizes)
    if (score(b, rates[0]) < best) (best, found) = (score(b, rates[0]), (b, rates[0]));
return found;
