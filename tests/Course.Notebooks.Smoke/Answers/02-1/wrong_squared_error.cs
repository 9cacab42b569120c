// expect: This is the slope of the squared error
var error = w * x + b - y;
return (2 * (x * error).mean(), 2 * error.mean());
