// expect: These are slopes in the variance
var e = μ - y;
return (e / σ.square(), 1 / (2 * σ.square()) - e.square() / (2 * σ.pow(4)));
