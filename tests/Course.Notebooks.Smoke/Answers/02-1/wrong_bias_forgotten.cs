// expect: For the input w = 1, b = 2 and 50 points
var sign = (w * x - y).sign();
return ((x * sign).mean(), sign.mean());
