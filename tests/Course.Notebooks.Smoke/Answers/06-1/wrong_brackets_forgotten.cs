// expect: Brackets are missing
var (mean, deviation) = (train.mean([0]), train.std(0));
return (train - mean / deviation, test - mean / deviation);
