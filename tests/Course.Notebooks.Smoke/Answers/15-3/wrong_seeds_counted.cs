// expect: You count the seeds
return (from n in neurons from l in layers
    let mean = Enumerable.Range(0, seeds.Length).Average(s => error(n, l, s))
    where double.IsFinite(mean)
    orderby mean, Parameters((n, l))
    select (n, l)).First();
