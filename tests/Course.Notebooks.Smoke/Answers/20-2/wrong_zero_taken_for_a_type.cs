// expect: takes the 0 for a data type
var ofBatch = x.mean([0]);
var spread = (x - ofBatch).pow(2).sum(0) / (x.shape[0] - 1);
return ((1 - momentum) * mean + momentum * ofBatch, (1 - momentum) * variance + momentum * spread);
