// expect: you take the largest
return neurons.SelectMany(n => layers.Select(l => (n, l)))
    .Where(p => double.IsFinite(Judged(p)))
    .OrderBy(p => Judged(p)).ThenByDescending(p => Parameters(p)).First();

double Judged((int n, int l) p) => seeds.Average(seed => error(p.n, p.l, seed));
