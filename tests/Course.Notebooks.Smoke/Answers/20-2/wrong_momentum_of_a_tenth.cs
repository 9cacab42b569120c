// expect: The momentum is always 0.1
var ofBatch = x.mean([0]);
var spread = x.var([0], unbiased: true);
return (0.9 * mean + 0.1 * ofBatch, 0.9 * variance + 0.1 * spread);
