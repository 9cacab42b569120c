// expect: Groups of equal size come in reverse
var (rows, fold) = (new int[k], new Dictionary<string, int>());
foreach (var family in group.GroupBy(g => g).OrderBy(f => f.Count()).Reverse())
{
    var at = Array.IndexOf(rows, rows.Min());
    fold[family.Key] = at;
    rows[at] += family.Count();
}
return [.. group.Select(g => fold[g])];
