// expect: The test set is as it was
return ((train - train.mean([0])) / train.std(0), test);
