// expect: a plain squared error
var e = μ - y;
return (2 * e, 1 / σ - e.square() / σ.pow(3));
