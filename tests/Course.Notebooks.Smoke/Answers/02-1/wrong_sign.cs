// expect: The sign is the wrong way round
var sign = (y - (w * x + b)).sign();
return ((x * sign).mean(), sign.mean());
