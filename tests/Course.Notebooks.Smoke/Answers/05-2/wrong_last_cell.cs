// expect: This is the last cell
var found = (0, 0.0);
foreach (var b in batchSizes)
foreach (var r in rates)
{
    var best = double.PositiveInfinity;
    var error = score(b, r);
    if (!(error > best)) found = (b, r);
}
return found;
