// expect: This is the area
var (seen, step) = (1, 1);
foreach (var (k, s) in layers) (seen, step) = (seen + (k - 1) * step, step * s);
return seen * seen;
