// expect: This divides by 50
var sign = (w * x + b - y).sign();
return ((x * sign).sum() / 50, sign.sum() / 50);
