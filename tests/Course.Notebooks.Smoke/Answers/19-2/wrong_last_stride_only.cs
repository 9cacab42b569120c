// expect: You keep the last one only
var (seen, step) = (1, 1);
foreach (var (k, s) in layers) (seen, step) = (seen + (k - 1) * step, s);
return seen;
