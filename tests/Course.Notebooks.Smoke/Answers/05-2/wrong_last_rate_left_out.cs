// expect: The last rate is never tried
var (best, found) = (double.PositiveInfinity, (0, 0.0));
foreach (var b in batchSizes)
foreach (var r in rates[..^1])
    if (score(b, r) < best) (best, found) = (score(b, r), (b, r));
return found;
