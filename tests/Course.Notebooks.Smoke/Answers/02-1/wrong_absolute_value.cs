// expect: The absolute value is the loss
var error = (w * x + b - y).abs();
return ((x * error).mean(), error.mean());
