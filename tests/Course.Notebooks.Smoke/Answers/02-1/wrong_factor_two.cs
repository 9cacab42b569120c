// expect: exactly twice as large
var sign = (w * x + b - y).sign();
return (2 * (x * sign).mean(), 2 * sign.mean());
