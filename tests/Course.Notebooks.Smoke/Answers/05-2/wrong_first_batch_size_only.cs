// expect: Only the first batch size is tried
var (best, found) = (double.PositiveInfinity, (0, 0.0));
foreach (var r in rates)
    if (score(batchSizes[0], r) < best) (best, found) = (score(batchSizes[0], r), (batchSizes[0], r));
return found;
