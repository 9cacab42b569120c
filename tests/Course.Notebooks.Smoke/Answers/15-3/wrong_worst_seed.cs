// expect: You compare the worst seeds
return neurons.SelectMany(n => layers.Select(l => (n, l)))
    .Where(p => double.IsFinite(Judged(p)))
    .OrderBy(p => Judged(p)).ThenBy(p => Parameters(p)).First();

double Judged((int n, int l) p) => seeds.Max(seed => error(p.n, p.l, seed));
