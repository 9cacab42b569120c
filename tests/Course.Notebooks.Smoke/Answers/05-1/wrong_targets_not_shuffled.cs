// expect: The targets are not those of the districts
var n = (int)(0.8 * X.shape[0]);
var scaler = Standardizer.Fit(X[order[..n]]);
return (scaler.Transform(X[order[..n]]), y[..n], scaler.Transform(X[order[n..]]), y[n..]);
