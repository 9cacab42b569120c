// expect: a constant factor is wrong
var sign = (w * x + b - y).sign();
return ((x * sign).sum() / (x.shape[0] - 1), sign.sum() / (x.shape[0] - 1));
