// expect: For the input 2 batch sizes and 4 rates
var (best, found) = (double.PositiveInfinity, (0, 0.0));
foreach (var (b, r) in batchSizes.Zip(rates))
    if (score(b, r) < best) (best, found) = (score(b, r), (b, r));
return found;
