return neurons.SelectMany(n => layers.Select(l => (n, l)))
    .Where(p => seeds.All(seed => double.IsFinite(error(p.n, p.l, seed))))
    .OrderBy(p => seeds.Sum(seed => error(p.n, p.l, seed))).ThenBy(p => Parameters(p)).First();
