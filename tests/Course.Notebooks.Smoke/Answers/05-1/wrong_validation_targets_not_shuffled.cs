// expect: The targets are not those of the districts
var n = (int)(X.shape[0] * 80 / 100);
var scaler = Standardizer.Fit(X[order[..n]]);
return (scaler.Transform(X[order[..n]]), y[order[..n]], scaler.Transform(X[order[n..]]), y[n..]);
