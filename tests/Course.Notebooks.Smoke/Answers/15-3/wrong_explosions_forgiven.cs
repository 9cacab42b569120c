// expect: keep their pair
return neurons.SelectMany(n => layers.Select(l => (n, l)))
    .Where(p => double.IsFinite(Judged(p)))
    .OrderBy(p => Judged(p)).ThenBy(p => Parameters(p)).First();

double Judged((int n, int l) p) => seeds.Select(seed => error(p.n, p.l, seed)).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
