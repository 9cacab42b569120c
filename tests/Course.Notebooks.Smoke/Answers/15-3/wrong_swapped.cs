// expect: The two have changed places
var best = neurons.SelectMany(n => layers.Select(l => (n, l)))
    .Where(p => double.IsFinite(Judged(p)))
    .OrderBy(p => Judged(p)).ThenBy(p => Parameters(p)).First();
return (best.l, best.n);

double Judged((int n, int l) p) => seeds.Average(seed => error(p.n, p.l, seed));
