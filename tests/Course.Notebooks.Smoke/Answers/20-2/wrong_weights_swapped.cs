// expect: The weights have changed places
return (momentum * mean + (1 - momentum) * x.mean([0]),
    momentum * variance + (1 - momentum) * x.var([0], unbiased: true));
