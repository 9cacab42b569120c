// expect: For the input w = 0, b = 0 and 50 points
var sign = (x + b - y).sign();
return ((x * sign).mean(), sign.mean());
