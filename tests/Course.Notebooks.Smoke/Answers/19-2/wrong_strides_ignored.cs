// expect: The strides are ignored
var (seen, step) = (1, 1);
foreach (var (k, s) in layers) (seen, step) = (seen + k - 1, 1);
return seen;
