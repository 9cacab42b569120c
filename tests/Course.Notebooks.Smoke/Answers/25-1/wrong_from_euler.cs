// expect: not from where the first slope led
var here = slope(s);
var next = s + h * here;
return next + h / 2 * (here + slope(next));
