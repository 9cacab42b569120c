// expect: You compare the medians
var best = (from n in neurons from l in layers
    let e = seeds.Select(s => error(n, l, s)).ToArray()
    where e.All(double.IsFinite)
    let sorted = e.Order().ToArray()
    let median = (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2
    orderby median, Parameters((n, l))
    select (n, l)).First();
return best;
