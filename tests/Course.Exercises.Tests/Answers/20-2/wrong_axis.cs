// expect: Your function stops in line 2
var ofBatch = x.mean([1]);
return ((1 - momentum) * mean + momentum * ofBatch, variance);
