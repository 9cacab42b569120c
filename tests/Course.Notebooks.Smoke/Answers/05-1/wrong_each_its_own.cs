// expect: by its own mean and deviation
var n = (int)(0.8 * X.shape[0]);
Tensor Own(Tensor x) => (x - x.mean([0])) / x.std(0);
return (Own(X[order[..n]]), y[order[..n]], Own(X[order[n..]]), y[order[n..]]);
