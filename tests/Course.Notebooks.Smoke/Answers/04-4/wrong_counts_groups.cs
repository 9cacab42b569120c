// expect: The fold with the fewest groups is taken
var (rows, fold) = (new int[k], new Dictionary<string, int>());
foreach (var family in group.GroupBy(g => g).OrderByDescending(f => f.Count()))
{
    var at = Array.IndexOf(rows, rows.Min());
    fold[family.Key] = at;
    rows[at]++;
}
return [.. group.Select(g => fold[g])];
