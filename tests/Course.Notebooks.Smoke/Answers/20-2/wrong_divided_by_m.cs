// expect: The variance is divided by m;
return ((1 - momentum) * mean + momentum * x.mean([0]),
    (1 - momentum) * variance + momentum * x.var([0], unbiased: false));
