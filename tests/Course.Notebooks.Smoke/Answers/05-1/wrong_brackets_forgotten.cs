// expect: Brackets are missing
var n = (int)(X.shape[0] * 80 / 100);
var (train, validation) = (order[..n], order[n..]);
var (mean, deviation) = (X[train].mean([0]), X[train].std(0));
return (X[train] - mean / deviation, y[train], X[validation] - mean / deviation, y[validation]);
