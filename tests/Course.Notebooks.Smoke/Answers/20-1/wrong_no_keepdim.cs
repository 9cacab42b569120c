// expect: keepdim: true makes them
var mean = x.mean([0, 2, 3]);
var variance = (x - mean).pow(2).mean([0, 2, 3]);
return gamma.view(1, -1, 1, 1) * (x - mean) / (variance + eps).sqrt() + beta.view(1, -1, 1, 1);
