// expect: are measured on all districts
var n = (int)(0.8 * X.shape[0]);
var Z = (X - X.mean([0])) / X.std(0);
return (Z[order[..n]], y[order[..n]], Z[order[n..]], y[order[n..]]);
