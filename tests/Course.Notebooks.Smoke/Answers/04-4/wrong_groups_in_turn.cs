// expect: The groups are dealt out in turn
var names = group.Distinct().ToList();
return [.. group.Select(g => names.IndexOf(g) % k)];
