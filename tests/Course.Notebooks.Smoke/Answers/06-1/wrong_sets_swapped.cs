// expect: The two sets have changed places
var (mean, deviation) = (train.mean([0]), train.std(0));
return ((test - mean) / deviation, (train - mean) / deviation);
