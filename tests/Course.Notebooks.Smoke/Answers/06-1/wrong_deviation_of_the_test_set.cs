// expect: The test set is divided by its own deviation
var mean = train.mean([0]);
return ((train - mean) / train.std(0), (test - mean) / test.std(0));
