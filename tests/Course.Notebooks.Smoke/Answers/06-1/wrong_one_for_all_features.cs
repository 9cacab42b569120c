// expect: All features share one mean and one deviation
return ((train - train.mean()) / train.std(), (test - train.mean()) / train.std());
