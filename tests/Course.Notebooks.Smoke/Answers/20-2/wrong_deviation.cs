// expect: not its root
return ((1 - momentum) * mean + momentum * x.mean([0]),
    (1 - momentum) * variance + momentum * x.std(0));
