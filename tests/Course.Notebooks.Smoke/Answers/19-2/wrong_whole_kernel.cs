// expect: one too many
var (seen, step) = (1, 1);
foreach (var (k, s) in layers) (seen, step) = (seen + k * step, step * s);
return seen;
