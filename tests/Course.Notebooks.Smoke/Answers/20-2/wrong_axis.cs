// expect: Your function stops in line 5
var ofBatch = x.mean([1]);
return ((1 - momentum) * mean + momentum * ofBatch, variance);
