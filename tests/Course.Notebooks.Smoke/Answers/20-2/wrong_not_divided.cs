// expect: This is the sum of the squares
var ofBatch = x.mean([0]);
var spread = (x - ofBatch).pow(2).sum([0]);
return ((1 - momentum) * mean + momentum * ofBatch, (1 - momentum) * variance + momentum * spread);
