// expect: The test set is scaled by its own mean and deviation
return ((train - train.mean([0])) / train.std(0), (test - test.mean([0])) / test.std(0));
