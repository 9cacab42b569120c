// expect: All features share one mean
var n = (int)(0.8 * X.shape[0]);
var train = X[order[..n]];
var (mean, deviation) = (train.mean(), train.std());
return ((train - mean) / deviation, y[order[..n]], (X[order[n..]] - mean) / deviation, y[order[n..]]);
