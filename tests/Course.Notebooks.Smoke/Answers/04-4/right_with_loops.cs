var order = group.Distinct().ToList();
var sorted = order.OrderByDescending(name => group.Count(g => g == name)).ToList();
var rows = new int[k];
var fold = new int[group.Length];
foreach (var name in sorted)
{
    var at = 0;
    for (var f = 1; f < k; f++)
        if (rows[f] < rows[at]) at = f;
    for (var i = 0; i < group.Length; i++)
        if (group[i] == name) { fold[i] = at; rows[at]++; }
}
return fold;
