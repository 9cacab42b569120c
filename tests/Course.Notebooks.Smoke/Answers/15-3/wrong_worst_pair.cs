// expect: That is the worst pair
return neurons.SelectMany(n => layers.Select(l => (n, l)))
    .Where(p => double.IsFinite(Judged(p)))
    .OrderByDescending(p => Judged(p)).ThenBy(p => Parameters(p)).First();

double Judged((int n, int l) p) => seeds.Average(seed => error(p.n, p.l, seed));
