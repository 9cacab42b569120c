// expect: the first term is missing
var e = μ - y;
return (e / σ.square(), -e.square() / σ.pow(3));
