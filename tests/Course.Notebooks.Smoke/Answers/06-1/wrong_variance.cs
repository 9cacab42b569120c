// expect: This divides by the variance
var (mean, variance) = (train.mean([0]), train.var(0));
return ((train - mean) / variance, (test - mean) / variance);
