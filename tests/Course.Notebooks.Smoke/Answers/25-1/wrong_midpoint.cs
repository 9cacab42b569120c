// expect: midpoint
var here = slope(s);
return s + h * slope(s + h / 2 * here);
