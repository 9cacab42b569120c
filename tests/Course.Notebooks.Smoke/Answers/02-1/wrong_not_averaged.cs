// expect: is a mean or a sum missing
var sign = (w * x + b - y).sign();
return (x * sign, sign);
