// expect: n times too large
var sign = (w * x + b - y).sign();
return ((x * sign).sum(), sign.sum());
