// expect: The variance is divided by m − 1
long[] over = [0, 2, 3];
var mean = x.mean(over, keepdim: true);
var variance = x.var(over, unbiased: true, keepdim: true);
return gamma.view(1, -1, 1, 1) * (x - mean) / (variance + eps).sqrt() + beta.view(1, -1, 1, 1);
