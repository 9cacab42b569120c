// expect: is there a number where X.shape belongs?
var (train, validation) = (order[..400], order[400..]);
var (mean, deviation) = (X[train].mean([0]), X[train].std(0));
return ((X[train] - mean) / deviation, y[train], (X[validation] - mean) / deviation, y[validation]);
