// expect: For the input
var (rows, fold) = (new int[2], new Dictionary<string, int>());
foreach (var family in group.GroupBy(g => g).OrderByDescending(f => f.Count()))
{
    var at = Array.IndexOf(rows, rows.Min());
    fold[family.Key] = at;
    rows[at] += family.Count();
}
return [.. group.Select(g => fold[g])];
