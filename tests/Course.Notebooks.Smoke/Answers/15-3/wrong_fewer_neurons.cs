// expect: the one with fewer neurons has won
return neurons.SelectMany(n => layers.Select(l => (n, l)))
    .Where(p => double.IsFinite(Judged(p)))
    .OrderBy(p => Judged(p)).ThenBy(p => p.n).First();

double Judged((int n, int l) p) => seeds.Average(seed => error(p.n, p.l, seed));
