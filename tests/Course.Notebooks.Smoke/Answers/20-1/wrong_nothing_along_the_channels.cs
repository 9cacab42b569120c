// expect: keepdim: true makes them
return gamma * (x - x.mean([0, 2, 3])) / (x.var([0, 2, 3], unbiased: false) + eps).sqrt() + beta;
