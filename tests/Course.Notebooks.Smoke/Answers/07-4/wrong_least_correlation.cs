// expect: is not correlated with the target
var rows = ml.Data.CreateEnumerable<Riddle>(riddle, reuseRowObject: false).ToList();
double Correlation(int f)
{
    var (meanX, meanY) = (rows.Average(r => r.Features[f]), rows.Average(r => r.Label));
    var both = rows.Sum(r => (r.Features[f] - meanX) * (r.Label - meanY));
    return both / Math.Sqrt(rows.Sum(r => Math.Pow(r.Features[f] - meanX, 2)) * rows.Sum(r => Math.Pow(r.Label - meanY, 2)));
}
return five[new[] { 0, 1, 2, 4 }.MinBy(f => Math.Abs(Correlation(f)))];
