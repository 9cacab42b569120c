// expect: The targets stay as they are
var n = (int)(X.shape[0] * 80 / 100);
var (train, validation) = (order[..n], order[n..]);
var (mean, deviation) = (X[train].mean([0]), X[train].std(0));

var (level, spread) = (y[train].mean([0]), y[train].std(0));
return ((X[train] - mean) / deviation, (y[train] - level) / spread, (X[validation] - mean) / deviation, (y[validation] - level) / spread);
