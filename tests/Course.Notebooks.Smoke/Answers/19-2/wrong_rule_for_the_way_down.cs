// expect: counted with the strides above it
var side = 1;
foreach (var (k, s) in layers) side = (side - 1) * s + k;
return side;
