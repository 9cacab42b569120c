// expect: ε belongs under the root
long[] over = [0, 2, 3];
var mean = x.mean(over, keepdim: true);
var variance = x.var(over, unbiased: false, keepdim: true);
return gamma.view(1, -1, 1, 1) * (x - mean) / (variance.sqrt() + eps) + beta.view(1, -1, 1, 1);
