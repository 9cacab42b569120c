// expect: step alone
var here = slope(s);
return h / 2 * (here + slope(s + h * here));
