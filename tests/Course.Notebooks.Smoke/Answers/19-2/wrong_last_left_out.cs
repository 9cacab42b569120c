// expect: The last layer is left out
var (seen, step) = (1, 1);
foreach (var (k, s) in layers[..^1]) (seen, step) = (seen + (k - 1) * step, step * s);
return seen;
