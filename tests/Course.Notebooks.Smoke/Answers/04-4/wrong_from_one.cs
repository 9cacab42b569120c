// expect: The folds are numbered from 0
var (rows, fold) = (new int[k], new Dictionary<string, int>());
foreach (var family in group.GroupBy(g => g).OrderByDescending(f => f.Count()))
{
    var at = Array.IndexOf(rows, rows.Min());
    fold[family.Key] = at + 1;
    rows[at] += family.Count();
}
return [.. group.Select(g => fold[g])];
