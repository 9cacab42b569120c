var here = slope(s);
return s + h / 2 * (here + slope(s + h * here));
