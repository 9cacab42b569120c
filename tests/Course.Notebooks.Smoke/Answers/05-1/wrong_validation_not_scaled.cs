// expect: The validation features are still
var n = (int)(0.8 * X.shape[0]);
var train = X[order[..n]];
return ((train - train.mean([0])) / train.std(0), y[order[..n]], X[order[n..]], y[order[n..]]);
