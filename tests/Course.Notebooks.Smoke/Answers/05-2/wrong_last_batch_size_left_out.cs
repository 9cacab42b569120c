// expect: The last batch size is never tried
var (best, found) = (double.PositiveInfinity, (0, 0.0));
foreach (var b in batchSizes[..^1])
foreach (var r in rates)
    if (score(b, r) < best) (best, found) = (score(b, r), (b, r));
return found;
