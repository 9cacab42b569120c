// expect: chang
var here = slope(s);
var there = slope(s + h * here);
return s.add_(h / 2 * (here + there));
