// expect: All channels share one mean
long[] over = [0, 1, 2, 3];
var mean = x.mean(over, keepdim: true);
var variance = x.var(over, unbiased: false, keepdim: true);
return gamma.view(1, -1, 1, 1) * (x - mean) / (variance + eps).sqrt() + beta.view(1, -1, 1, 1);
