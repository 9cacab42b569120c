// expect: For the input w = 0, b = 0 and 50 points
var sign = (w * x[1..] + b - y[1..]).sign();
return ((x[1..] * sign).mean(), sign.mean());
