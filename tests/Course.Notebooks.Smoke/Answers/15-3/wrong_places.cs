// expect: the places on the grid
var best = neurons.SelectMany(n => layers.Select(l => (n, l)))
    .Where(p => double.IsFinite(Judged(p)))
    .OrderBy(p => Judged(p)).ThenBy(p => Parameters(p)).First();
return (Array.IndexOf(neurons, best.n), Array.IndexOf(layers, best.l));

double Judged((int n, int l) p) => seeds.Average(seed => error(p.n, p.l, seed));
