// expect: the inner derivative is missing
var slope = (w * x + b - y).sign().mean();
return (slope, slope);
