// expect: A training that exploded has won
var (best, found) = (double.PositiveInfinity, (0, 0.0));
foreach (var b in batchSizes)
foreach (var r in rates)
{
    var error = score(b, r);
    if (error.CompareTo(best) < 0) (best, found) = (error, (b, r));
}
return found;
