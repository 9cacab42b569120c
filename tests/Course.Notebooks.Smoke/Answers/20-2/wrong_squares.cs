// expect: mean of the squares
return ((1 - momentum) * mean + momentum * x.mean([0]),
    (1 - momentum) * variance + momentum * x.pow(2).mean([0]));
