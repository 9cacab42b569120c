// expect: First the scale
long[] over = [0, 2, 3];
var normal = (x - x.mean(over, keepdim: true)) / (x.var(over, unbiased: false, keepdim: true) + eps).sqrt();
return gamma.view(1, -1, 1, 1) * (normal + beta.view(1, -1, 1, 1));
