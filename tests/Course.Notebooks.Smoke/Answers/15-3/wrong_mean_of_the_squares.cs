// expect: For the input a grid with four seeds
return (from n in neurons
        from l in layers
        let mean = seeds.Average(seed => error(n, l, seed) * error(n, l, seed))
        where double.IsFinite(mean)
        orderby mean, Parameters((n, l))
        select (n, l)).First();
