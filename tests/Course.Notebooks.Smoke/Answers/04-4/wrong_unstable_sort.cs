// expect: List.Sort and Array.Sort do not keep their order
var families = group.GroupBy(g => g).ToList();
families.Sort((a, b) => b.Count() - a.Count());
var (rows, fold) = (new int[k], new Dictionary<string, int>());
foreach (var family in families)
{
    var emptiest = Array.IndexOf(rows, rows.Min());
    fold[family.Key] = emptiest;
    rows[emptiest] += family.Count();
}
return [.. group.Select(g => fold[g])];
