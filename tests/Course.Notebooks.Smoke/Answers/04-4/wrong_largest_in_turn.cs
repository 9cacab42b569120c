// expect: The fold with the fewest groups is taken
var names = group.GroupBy(g => g).OrderByDescending(f => f.Count()).Select(f => f.Key).ToList();
return [.. group.Select(g => names.IndexOf(g) % k)];
