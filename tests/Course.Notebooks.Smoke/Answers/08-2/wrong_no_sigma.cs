// expect: The density needs the factor
var u = (best - mu) / sigma;
return (best - mu) * Phi(u) + phi(u);
