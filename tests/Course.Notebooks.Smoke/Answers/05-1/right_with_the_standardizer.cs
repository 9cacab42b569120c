var n = (int)(0.8 * X.shape[0]);
var (trainX, valX) = (X[order[..n]], X[order[n..]]);
var scaler = Standardizer.Fit(trainX);
return (scaler.Transform(trainX), y[order[..n]], scaler.Transform(valX), y[order[n..]]);
