// expect: only the slope at the far end
var here = slope(s);
return s + h * slope(s + h * here);
