// expect: The last seed is missing
return neurons.SelectMany(n => layers.Select(l => (n, l)))
    .Where(p => double.IsFinite(Judged(p)))
    .OrderBy(p => Judged(p)).ThenBy(p => Parameters(p)).First();

double Judged((int n, int l) p) => seeds[..^1].Average(seed => error(p.n, p.l, seed));
