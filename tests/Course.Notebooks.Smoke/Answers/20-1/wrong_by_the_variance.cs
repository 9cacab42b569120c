// expect: You divide by the variance
long[] over = [0, 2, 3];
var mean = x.mean(over, keepdim: true);
var variance = x.var(over, unbiased: false, keepdim: true);
return gamma.view(1, -1, 1, 1) * (x - mean) / (variance + eps) + beta.view(1, -1, 1, 1);
