// expect: The variance is still the old one
var ofBatch = x.mean([0]);
var spread = x.var([0], unbiased: true);
return ((1 - momentum) * mean + momentum * ofBatch, variance);
