// expect: The first term is missing
var u = (best - mu) / sigma;
return sigma * phi(u);
