// expect: Euler
return s + h * slope(s);
