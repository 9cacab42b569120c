// expect: added
var here = slope(s);
return s + h * (here + slope(s + h * here));
