// expect: The parts have the wrong sizes
var n = (int)(0.2 * X.shape[0]);
var scaler = Standardizer.Fit(X[order[..n]]);
return (scaler.Transform(X[order[..n]]), y[order[..n]], scaler.Transform(X[order[n..]]), y[order[n..]]);
