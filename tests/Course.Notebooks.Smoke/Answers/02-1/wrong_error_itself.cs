// expect: The error itself
var error = w * x + b - y;
return ((x * error).mean(), error.mean());
