var n = (int)(X.shape[0] * 0.8);
var sorted = X[order];
var mean = sorted[..n].mean([0]);
var deviation = sorted[..n].std(0);
sorted.sub_(mean).div_(deviation);
return (sorted[..n], y[order][..n], sorted[n..], y[order][n..]);
