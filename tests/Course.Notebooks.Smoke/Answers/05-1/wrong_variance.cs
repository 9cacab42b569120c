// expect: divides by the variance
var n = (int)(0.8 * X.shape[0]);
var train = X[order[..n]];
var (mean, variance) = (train.mean([0]), train.var(0));
return ((train - mean) / variance, y[order[..n]], (X[order[n..]] - mean) / variance, y[order[n..]]);
