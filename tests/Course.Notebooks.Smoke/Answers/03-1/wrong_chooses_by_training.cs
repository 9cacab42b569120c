// expect: This chooses by the training error
var best = Array.IndexOf(train, train.Min());
return (best + 1, test[best]);
