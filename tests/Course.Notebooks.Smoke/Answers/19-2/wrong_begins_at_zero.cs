// expect: One is missing
var (seen, step) = (0, 1);
foreach (var (k, s) in layers) (seen, step) = (seen + (k - 1) * step, step * s);
return seen;
