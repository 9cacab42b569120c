// expect: h times the first
var here = slope(s);
return s + h / 2 * (here + slope(s + here));
