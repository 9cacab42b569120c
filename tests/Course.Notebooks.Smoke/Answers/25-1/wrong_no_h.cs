// expect: multiplied by h
var here = slope(s);
return s + (here + slope(s + h * here)) / 2;
