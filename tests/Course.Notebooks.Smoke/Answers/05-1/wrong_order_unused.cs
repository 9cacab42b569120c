// expect: sorted by county
var n = (int)(0.8 * X.shape[0]);
var (mean, deviation) = (X[..n].mean([0]), X[..n].std(0));
return ((X[..n] - mean) / deviation, y[..n], (X[n..] - mean) / deviation, y[n..]);
