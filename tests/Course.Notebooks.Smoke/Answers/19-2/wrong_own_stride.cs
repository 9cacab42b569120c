// expect: You use the layer's own alone
var (seen, step) = (1, 1);
foreach (var (k, s) in layers) (seen, step) = (seen + (k - 1) * s, 1);
return seen;
