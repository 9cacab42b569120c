// expect: For the input 2 batch sizes and 4 rates
var (best, found) = (double.PositiveInfinity, (0, 0.0));
foreach (var b in new[] { 8, 32, 128 })
foreach (var r in new[] { 0.1, 0.2, 0.4 })
    if (score(b, r) < best) (best, found) = (score(b, r), (b, r));
return found;
