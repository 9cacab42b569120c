// expect: around the batch's own mean
mean = (1 - momentum) * mean + momentum * x.mean([0]);
var spread = (x - mean).square().sum([0]) / (x.shape[0] - 1);
return (mean, (1 - momentum) * variance + momentum * spread);
