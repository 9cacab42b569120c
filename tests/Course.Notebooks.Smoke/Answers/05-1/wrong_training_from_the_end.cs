// expect: The training part is taken from the end of the order
var n = (int)(X.shape[0] * 20 / 100);
var (validation, train) = (order[..n], order[n..]);
var (mean, deviation) = (X[train].mean([0]), X[train].std(0));
return ((X[train] - mean) / deviation, y[train], (X[validation] - mean) / deviation, y[validation]);
