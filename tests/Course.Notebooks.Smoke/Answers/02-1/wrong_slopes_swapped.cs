// expect: The slopes have changed places
var sign = (w * x + b - y).sign();
return (sign.mean(), (x * sign).mean());
