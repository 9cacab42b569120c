// expect: Nothing has moved
var here = slope(s);
return s + 1 / 2 * h * (here + slope(s + h * here));
