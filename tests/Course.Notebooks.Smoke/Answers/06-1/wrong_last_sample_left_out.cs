// expect: For the input two features
var (mean, deviation) = (train.mean([0]), train.std(0));
return ((train[..^1] - mean) / deviation, (test[..^1] - mean) / deviation);
