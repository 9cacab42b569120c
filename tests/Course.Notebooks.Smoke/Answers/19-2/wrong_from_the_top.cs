// expect: counted with the strides above it
var (seen, step) = (1, 1);
foreach (var (k, s) in layers.Reverse()) (seen, step) = (seen + (k - 1) * step, step * s);
return seen;
