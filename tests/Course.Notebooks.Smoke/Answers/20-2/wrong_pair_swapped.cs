// expect: The mean comes first
var ofBatch = x.mean([0]);
var spread = x.var([0], unbiased: true);
return ((1 - momentum) * variance + momentum * spread, (1 - momentum) * mean + momentum * ofBatch);
