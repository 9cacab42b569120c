// expect: The smallest groups come first
var (rows, fold) = (new int[k], new Dictionary<string, int>());
foreach (var family in group.GroupBy(g => g).OrderBy(f => f.Count()))
{
    var at = Array.IndexOf(rows, rows.Min());
    fold[family.Key] = at;
    rows[at] += family.Count();
}
return [.. group.Select(g => fold[g])];
