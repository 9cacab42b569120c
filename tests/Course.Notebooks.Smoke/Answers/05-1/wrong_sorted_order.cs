// expect: For the input 500 districts, the last one first
var n = (int)(X.shape[0] * 80 / 100);
var (train, validation) = (order[..n].sort().Values, order[n..].sort().Values);
var (mean, deviation) = (X[train].mean([0]), X[train].std(0));
return ((X[train] - mean) / deviation, y[train], (X[validation] - mean) / deviation, y[validation]);
