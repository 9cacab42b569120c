// expect: The second term is missing
var u = (best - mu) / sigma;
return (best - mu) * Phi(u);
