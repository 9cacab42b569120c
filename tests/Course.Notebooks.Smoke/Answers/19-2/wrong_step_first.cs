// expect: first add (k − 1) · step
var (seen, step) = (1, 1);
foreach (var (k, s) in layers) (seen, step) = (seen + (k - 1) * step * s, step * s);
return seen;
