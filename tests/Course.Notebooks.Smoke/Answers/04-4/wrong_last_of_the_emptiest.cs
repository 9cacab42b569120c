// expect: take the lowest number
var (rows, fold) = (new int[k], new Dictionary<string, int>());
foreach (var family in group.GroupBy(g => g).OrderByDescending(f => f.Count()))
{
    var at = Array.LastIndexOf(rows, rows.Min());
    fold[family.Key] = at;
    rows[at] += family.Count();
}
return [.. group.Select(g => fold[g])];
