// expect: still in their old units
var n = (int)(0.8 * X.shape[0]);
return (X[order[..n]], y[order[..n]], X[order[n..]], y[order[n..]]);
