// expect: For the input two features
var (mean, deviation) = (train.mean([0]), train.std(0));
return (((train - mean) / deviation).T, ((test - mean) / deviation).T);
