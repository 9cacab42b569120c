// expect: Groups of equal size are sorted by name
var (rows, fold) = (new int[k], new Dictionary<string, int>());
foreach (var family in group.GroupBy(g => g).OrderByDescending(f => f.Count()).ThenBy(f => f.Key))
{
    var at = Array.IndexOf(rows, rows.Min());
    fold[family.Key] = at;
    rows[at] += family.Count();
}
return [.. group.Select(g => fold[g])];
